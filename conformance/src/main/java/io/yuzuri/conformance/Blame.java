package io.yuzuri.conformance;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Which coroutines an error of javac's is about: the one whose number the innermost member around it has; if it has
 * none (an accessor, a driver), those that it holds, uses or is used by.
 */
final class Blame {
    /** What was wrong with one coroutine: the processor's code, or javac's. */
    record Refusal(Candidate coroutine, String code, String message) {
        /** What no program of the user's may cause. */
        private static final Set<String> FAULTS = Set.of("Mistranslated", "Internal", "Unseen", "does not compile");

        boolean isFault() {
            return FAULTS.contains(code);
        }

        String line() {
            return code + "\t" + coroutine.signature() + "\t" + message.replace("\n", " | ");
        }
    }

    private static final Pattern NUMBER = Pattern.compile(".*\\$co(\\d+).*");
    private static final Pattern CODE = Pattern.compile("\\[(\\w+)] .*", Pattern.DOTALL);

    private final Plan plan;
    private final Map<JavaFileObject, CompilationUnitTree> units = new HashMap<>();
    private final Map<JavaFileObject, SourcePositions> positions = new HashMap<>();

    Blame(Plan plan) {
        this.plan = plan;
    }

    List<Refusal> of(Diagnostic<? extends JavaFileObject> problem) throws IOException {
        JavaFileObject file = problem.getSource();
        if (file == null) return List.of();
        String message = problem.getMessage(null);
        Matcher coded = CODE.matcher(message);
        String code = coded.matches() ? coded.group(1) : "does not compile";
        String text = file.getName() + ":" + problem.getLineNumber() + ": " + message + " (" + problem.getCode() + ")";
        parse(file);
        Deque<String> around = new ArrayDeque<>();
        return numbers(file, problem.getPosition(), around).stream()
                .flatMap(number -> coroutines(number, file, around).stream())
                .map(coroutine -> new Refusal(coroutine, code, text))
                .toList();
    }

    /** A number that stands in a message: that of a family which cannot be one. */
    static Optional<Integer> numberIn(String message) {
        Matcher matcher = NUMBER.matcher(message.replace('\n', ' '));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Those of a family that the file is about: the one of the innermost class around, if it has one. */
    private List<Candidate> coroutines(int number, JavaFileObject file, Deque<String> around) {
        String path = file.toUri().getPath();
        String simple = path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
        List<Candidate> here = plan.numbered(number).stream()
                .filter(coroutine -> coroutine.tasks().equals(simple) || coroutine.isIn(path))
                .toList();
        for (String name : around) {
            List<Candidate> inside = here.stream()
                    .filter(coroutine -> coroutine.owner().getSimpleName().contentEquals(name))
                    .toList();
            if (!inside.isEmpty()) return inside;
        }
        return here;
    }

    private Set<Integer> numbers(JavaFileObject file, long position, Deque<String> around) {
        Map<String, Set<String>> uses = new HashMap<>();
        Map<String, Set<Integer>> holds = new HashMap<>();
        new Members(units.get(file), positions.get(file), position, around, uses, holds).scan(units.get(file), null);
        for (String name : around) {
            Matcher matcher = NUMBER.matcher(name);
            if (matcher.matches()) return Set.of(Integer.valueOf(matcher.group(1)));
        }
        if (around.isEmpty()) return Set.of();
        Set<Integer> held = holds.getOrDefault(around.peek(), Set.of());
        return !held.isEmpty() ? held : users(around.peek(), uses);
    }

    private static Set<Integer> users(String member, Map<String, Set<String>> uses) {
        Set<Integer> found = new TreeSet<>();
        uses.getOrDefault(member, Set.of()).forEach(name -> add(name, found));
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(member));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (!seen.add(next)) continue;
            uses.forEach((user, used) -> {
                if (used.contains(next) && !add(user, found)) open.push(user);
            });
        }
        return found;
    }

    private static boolean add(String name, Set<Integer> found) {
        Matcher matcher = NUMBER.matcher(name);
        if (matcher.matches()) found.add(Integer.valueOf(matcher.group(1)));
        return matcher.matches();
    }

    private void parse(JavaFileObject file) throws IOException {
        if (units.containsKey(file)) return;
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(file));
        units.put(file, task.parse().iterator().next());
        positions.put(file, Trees.instance(task).getSourcePositions());
    }

    /** The members around a position, the innermost first, and the names that each member of the file uses. */
    private static final class Members extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final long position;
        private final Deque<String> around;
        private final Map<String, Set<String>> uses;
        private final Map<String, Set<Integer>> holds;
        private final Deque<String> current = new ArrayDeque<>();

        private Members(
                CompilationUnitTree unit,
                SourcePositions positions,
                long position,
                Deque<String> around,
                Map<String, Set<String>> uses,
                Map<String, Set<Integer>> holds) {
            this.unit = unit;
            this.positions = positions;
            this.position = position;
            this.around = around;
            this.uses = uses;
            this.holds = holds;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return member(tree, tree.getSimpleName().toString(), () -> super.visitClass(tree, null));
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            return member(tree, tree.getName().toString(), () -> super.visitMethod(tree, null));
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            if (current.size() > 2) return super.visitVariable(tree, unused);
            return member(tree, tree.getName().toString(), () -> super.visitVariable(tree, null));
        }

        private Void member(Tree tree, String name, Runnable inside) {
            if (positions.getStartPosition(unit, tree) <= position && position < positions.getEndPosition(unit, tree)) {
                around.push(name);
            }
            for (String outer : current) add(name, holds.computeIfAbsent(outer, each -> new TreeSet<>()));
            current.push(name);
            inside.run();
            current.pop();
            return null;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            return use(tree.getName().toString());
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            use(tree.getIdentifier().toString());
            return super.visitMemberSelect(tree, unused);
        }

        /** Each member but the file's own class uses it. */
        private Void use(String name) {
            int outermost = current.size() - 1;
            int depth = 0;
            for (String user : current) {
                if (depth++ < outermost) {
                    uses.computeIfAbsent(user, each -> new HashSet<>()).add(name);
                }
            }
            return null;
        }
    }
}
