package io.yuzuri.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Changes a library and compiles it; what cannot be compiled is taken back, until nothing is wrong. */
final class Change {
    private static final int ROUNDS = 20;

    private final Library library;
    private final Program program;
    private final Project published;
    private final Project changed;
    private final Map<Element, Candidate> chosen;
    private final List<Path> classPath;
    private final Map<Candidate, Blame.Refusal> refusals = new LinkedHashMap<>();
    private Calls calls = new Calls();

    /** @param chosen the methods to change; those that are taken back are taken out */
    Change(
            Library library,
            Program program,
            Project published,
            Project changed,
            Map<Element, Candidate> chosen,
            List<Path> classPath) {
        this.library = library;
        this.program = program;
        this.published = published;
        this.changed = changed;
        this.chosen = chosen;
        this.classPath = classPath;
    }

    Collection<Blame.Refusal> refusals() {
        return refusals.values();
    }

    /** Where the calls of the changed program go. */
    Calls calls() {
        return calls;
    }

    /** @param expressions whether to suspend inside of expressions too */
    void compile(boolean expressions) throws IOException {
        Families families = Families.of(program, library.mocked());
        Set<Element> calledFromAfar = Callers.fromOtherPackages(program);
        Path sources = changed.sources();
        for (int round = 1; round <= ROUNDS; round++) {
            Project.delete(sources);
            Plan plan = new Plan(program, families, chosen, calledFromAfar);
            calls = new Calls();
            new Rewriter(program, families, plan, calls, expressions).write(published.sources(), sources);
            support(sources);
            List<Diagnostic<? extends JavaFileObject>> problems =
                    Build.processed(sources, changed, classPath, Jars.processor());
            System.out.printf(
                    "%s: round %d, %d coroutines, %d errors%n",
                    library.artifact(), round, chosen.size(), problems.size());
            if (problems.isEmpty()) return;
            takeBack(problems, plan, families);
        }
        throw new IllegalStateException("still errors after " + ROUNDS + " rounds");
    }

    /** Leaves out the coroutines that problems are about, or else what makes a family of them. */
    private void takeBack(List<Diagnostic<? extends JavaFileObject>> problems, Plan plan, Families families)
            throws IOException {
        Blame blame = new Blame(plan);
        boolean taken = false;
        for (Diagnostic<? extends JavaFileObject> problem : problems) {
            List<Blame.Refusal> found = blame.of(problem);
            found.forEach(refusal -> refusals.putIfAbsent(refusal.coroutine(), refusal));
            found.stream().filter(Blame.Refusal::isFault).forEach(refusal -> System.out.println(refusal.line()));
            List<Candidate> family = found.isEmpty()
                    ? Blame.numberIn(problem.getMessage(null))
                            .map(plan::numbered)
                            .orElse(List.of())
                    : List.of();
            family.forEach(coroutine -> families.close(coroutine.method()));
            if (found.isEmpty()) System.out.println((family.isEmpty() ? "nobody's: " : "a family's: ") + problem);
            taken |= !found.isEmpty() || !family.isEmpty();
        }
        if (!taken) throw new IllegalStateException("errors that no coroutine is to blame for");
        chosen.values().removeIf(refusals::containsKey);
    }

    private static void support(Path sources) throws IOException {
        Path file = sources.resolve("suspensions$/Suspensions.java");
        Files.createDirectories(file.getParent());
        try (InputStream in = Change.class.getResourceAsStream("Suspensions.txt")) {
            Files.write(file, in.readAllBytes());
        }
    }
}
