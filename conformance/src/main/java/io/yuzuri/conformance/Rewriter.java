package io.yuzuri.conformance;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * Makes methods coroutines, in the text of their sources.
 *
 * <pre>
 * int size(List&lt;E&gt; list) { return list.size(); }
 *   →
 * int size(List&lt;E&gt; list) { return Scheduler.run(XTasks.size$co7(this, list)); }
 * &#64;Coroutine int size$co7(List&lt;E&gt; list) { Suspensions.point(); return list.size(); }
 * </pre>
 *
 * The method keeps its signature and becomes a driver; the coroutine has its body. Lines stay where they were.
 */
final class Rewriter {
    private final Program program;
    private final Map<Element, Candidate> coroutines;
    private final Set<Element> overridden;
    private final Set<Element> calledFromAfar;
    private final boolean expressions;

    /**
     * @param coroutines the methods to change
     * @param overridden methods that a call may not mean although it names them
     * @param expressions whether to suspend inside of expressions too
     */
    Rewriter(Program program, Map<Element, Candidate> coroutines, Set<Element> overridden, boolean expressions) {
        this.program = program;
        this.coroutines = coroutines;
        this.overridden = overridden;
        this.expressions = expressions;
        this.calledFromAfar = Callers.fromOtherPackages(program);
    }

    /** Writes the sources of a library to another directory. */
    void write(Path from, Path to) throws IOException {
        Map<CompilationUnitTree, Edits> edits = new HashMap<>();
        for (Candidate candidate : coroutines.values()) {
            CompilationUnitTree unit = candidate.path().getCompilationUnit();
            rewrite(candidate, unit, edits.computeIfAbsent(unit, each -> new Edits()));
        }
        for (CompilationUnitTree unit : program.units()) {
            Path file = Program.file(unit);
            if (!file.startsWith(from)) continue;
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.writeString(
                    target,
                    edits.getOrDefault(unit, new Edits())
                            .apply(unit.getSourceFile().getCharContent(true).toString()));
        }
    }

    private void rewrite(Candidate candidate, CompilationUnitTree unit, Edits edits) throws IOException {
        MethodTree tree = (MethodTree) candidate.path().getLeaf();
        edits.open(program.start(unit, tree.getBody()), driver(candidate, tree) + " " + head(candidate, unit, tree));
        new BodyRewriter(program, unit, edits, coroutines, overridden, expressions).rewrite(candidate);
    }

    private static String driver(Candidate candidate, MethodTree tree) {
        boolean isStatic = candidate.method().getModifiers().contains(Modifier.STATIC);
        String arguments = tree.getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .collect(Collectors.joining(", "));
        String receiver = isStatic ? "" : arguments.isEmpty() ? "this" : "this, ";
        boolean isVoid = candidate.method().getReturnType().getKind() == TypeKind.VOID;
        return "{ " + (isVoid ? "" : "return ") + "io.yuzuri.Scheduler.run(" + tasks(candidate.owner()) + "."
                + candidate.coroutine() + "(" + receiver + arguments + ")); }";
    }

    /** The generated class: {@code Outer_InnerTasks}. */
    private static String tasks(TypeElement owner) {
        StringBuilder name = new StringBuilder(owner.getSimpleName()).append("Tasks");
        for (Element e = owner.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            name.insert(0, e.getSimpleName() + "_");
        }
        return name.toString();
    }

    private String head(Candidate candidate, CompilationUnitTree unit, MethodTree tree) throws IOException {
        StringBuilder head = new StringBuilder("@io.yuzuri.Coroutine ");
        modifiers(candidate).forEach(flag -> head.append(flag).append(' '));
        if (!tree.getTypeParameters().isEmpty()) {
            head.append('<').append(slices(unit, tree.getTypeParameters())).append("> ");
        }
        head.append(slice(unit, tree.getReturnType())).append(' ').append(candidate.coroutine());
        head.append('(').append(slices(unit, tree.getParameters())).append(") ");
        if (!tree.getThrows().isEmpty()) {
            head.append("throws ").append(slices(unit, tree.getThrows())).append(' ');
        }
        return head.toString();
    }

    /**
     * No more visible than its callers need, since tests count public methods. Final where the method may be overridden: the
     * coroutine is not.
     */
    private Set<Modifier> modifiers(Candidate candidate) {
        Set<Modifier> modifiers = new TreeSet<>(candidate.method().getModifiers());
        if (!candidate.owner().getKind().isClass()) return modifiers;
        if (!calledFromAfar.contains(candidate.method())) {
            modifiers.removeAll(Set.of(Modifier.PUBLIC, Modifier.PROTECTED));
        }
        if (overridden.contains(candidate.method()) && !modifiers.contains(Modifier.STATIC)) {
            modifiers.add(Modifier.FINAL);
        }
        return modifiers;
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
