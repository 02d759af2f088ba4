package io.yuzuri.conformance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Makes methods coroutines, in the text of their sources.
 *
 * <pre>
 * int size(List&lt;E&gt; list) { return list.size(); }
 *   →
 * int size(List&lt;E&gt; list) { return Suspensions.run(XTasks.size$co7(this, list)); }
 * &#64;Coroutine int size$co7(List&lt;E&gt; list) { Suspensions.point(); return list.size(); }
 *
 * abstract int size(List&lt;E&gt; list);
 *   →
 * abstract int size(List&lt;E&gt; list);
 * &#64;Coroutine int size$co7(List&lt;E&gt; list) { return size(list); }
 * </pre>
 *
 * The method keeps its signature and becomes a driver; the coroutine has its body. Lines stay where they were.
 */
final class Rewriter {
    private final Program program;
    private final Families families;
    private final Plan plan;
    private final Calls calls;
    private final boolean expressions;

    /**
     * @param calls is told where calls go
     * @param expressions whether to suspend inside of expressions too
     */
    Rewriter(Program program, Families families, Plan plan, Calls calls, boolean expressions) {
        this.program = program;
        this.families = families;
        this.plan = plan;
        this.calls = calls;
        this.expressions = expressions;
    }

    /** Writes the sources of a library to another directory. */
    void write(Path from, Path to) throws IOException {
        Map<CompilationUnitTree, Edits> edits = new HashMap<>();
        for (Candidate candidate : plan.coroutines()) {
            CompilationUnitTree unit = candidate.path().getCompilationUnit();
            coroutine(candidate, unit, edits.computeIfAbsent(unit, each -> new Edits()));
        }
        for (ExecutableElement other : plan.others()) {
            TreePath path = families.path(other);
            CompilationUnitTree unit = path.getCompilationUnit();
            forward(other, path, unit, edits.computeIfAbsent(unit, each -> new Edits()));
        }
        for (CompilationUnitTree unit : program.libraryUnits()) {
            Path target = to.resolve(from.relativize(Program.file(unit)).toString());
            Files.createDirectories(target.getParent());
            Files.writeString(
                    target,
                    edits.getOrDefault(unit, new Edits())
                            .apply(unit.getSourceFile().getCharContent(true).toString()));
        }
    }

    private void coroutine(Candidate candidate, CompilationUnitTree unit, Edits edits) throws IOException {
        MethodTree tree = (MethodTree) candidate.path().getLeaf();
        String head = "@io.yuzuri.Coroutine " + head(candidate.method(), plan.name(candidate), unit, tree);
        edits.open(program.start(unit, tree.getBody()), driver(candidate, tree) + " " + head);
        new BodyRewriter(program, unit, edits, plan, calls, expressions).rewrite(candidate);
    }

    private String driver(Candidate candidate, MethodTree tree) {
        boolean isStatic = candidate.method().getModifiers().contains(Modifier.STATIC);
        String arguments = arguments(tree);
        String receiver = isStatic ? "" : arguments.isEmpty() ? "this" : "this, ";
        return "{ " + returns(candidate.method()) + BodyRewriter.SUSPENSIONS + "run(" + candidate.tasks() + "."
                + plan.name(candidate) + "(" + receiver + arguments + ")); }";
    }

    /** Calls a method that is no coroutine by the name of those of its family. */
    private void forward(ExecutableElement method, TreePath path, CompilationUnitTree unit, Edits edits)
            throws IOException {
        MethodTree tree = (MethodTree) path.getLeaf();
        boolean isCoroutine = method.getModifiers().contains(Modifier.ABSTRACT) && Candidates.isMember(path);
        String head = (isCoroutine ? "@io.yuzuri.Coroutine " : "") + head(method, plan.name(method), unit, tree);
        edits.close(
                program.end(unit, tree),
                " " + head + "{ " + returns(method) + method.getSimpleName() + "(" + arguments(tree) + "); }");
    }

    private static String returns(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.VOID ? "" : "return ";
    }

    private static String arguments(MethodTree tree) {
        return tree.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .collect(Collectors.joining(", "));
    }

    private String head(ExecutableElement method, String name, CompilationUnitTree unit, MethodTree tree)
            throws IOException {
        StringBuilder head = new StringBuilder();
        plan.modifiers(method).forEach(flag -> head.append(flag).append(' '));
        if (!tree.getTypeParameters().isEmpty()) {
            head.append('<').append(slices(unit, tree.getTypeParameters())).append("> ");
        }
        head.append(slice(unit, tree.getReturnType())).append(' ').append(name);
        head.append('(').append(slices(unit, tree.getParameters())).append(") ");
        if (!tree.getThrows().isEmpty()) {
            head.append("throws ").append(slices(unit, tree.getThrows())).append(' ');
        }
        return head.toString();
    }

    private String slices(CompilationUnitTree unit, List<? extends Tree> trees) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Tree tree : trees) {
            all.append(all.length() == 0 ? "" : ", ").append(slice(unit, tree));
        }
        return all.toString();
    }

    /** The text of a tree on one line; a parameter without its annotations. */
    private String slice(CompilationUnitTree unit, Tree tree) throws IOException {
        long start = program.start(unit, tree);
        if (tree instanceof VariableTree variable
                && !variable.getModifiers().getAnnotations().isEmpty()) {
            start = program.start(unit, variable.getType());
        }
        String text = unit.getSourceFile().getCharContent(true).toString();
        return text.substring((int) start, (int) program.end(unit, tree)).replace('\n', ' ');
    }
}
