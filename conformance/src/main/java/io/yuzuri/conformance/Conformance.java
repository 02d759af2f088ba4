package io.yuzuri.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * {@code java -jar conformance/target/yuzuri-conformance.jar [--expressions] [--every N] [--compile] [library…]}, from the root
 * of the repository.
 */
public final class Conformance {
    private static final int ROUNDS = 20;

    private final Library library;
    private final List<String> options;
    private final Path home;
    private final Map<Candidate, Blame.Refusal> refusals = new LinkedHashMap<>();

    private Conformance(Library library, List<String> options) {
        this.library = library;
        this.options = options;
        this.home = Path.of("conformance", "target", "libraries", library.artifact())
                .toAbsolutePath();
    }

    /** Runs the named libraries, or all. */
    public static void main(String[] args) throws Exception {
        List<String> options = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--every")) {
                options.add("-Dio.yuzuri.conformance.every=" + args[++i]);
            } else {
                (args[i].startsWith("--") ? options : names).add(args[i]);
            }
        }
        for (Library library : Library.ALL) {
            if (names.isEmpty() || names.contains(library.artifact())) new Conformance(library, options).run();
        }
    }

    private void run() throws IOException, InterruptedException {
        Maven maven = new Maven(library, home);
        List<Path> classPath = new ArrayList<>(maven.testClassPath());
        List<Path> launcher = maven.launcher(classPath);
        classPath.add(Jars.runtime());
        Project published = unpack(maven, "published");
        Project changed = unpack(maven, "changed");

        Program program = Program.attribute(published, classPath, library.encoding());
        Candidates candidates = Candidates.of(program);
        Map<String, String> skipped = new LinkedHashMap<>(Skipped.of(library, candidates.eligible()));
        Map<Element, Candidate> chosen = candidates.byMethod();
        chosen.values().removeIf(candidate -> skipped.containsKey(candidate.signature()));
        compile(program, published, changed, chosen, classPath);

        Map<String, Tests.Outcome> before = Map.of();
        Map<String, Tests.Outcome> after = Map.of();
        if (!options.contains("--compile")) {
            Build.plain(published.sources(), published.classes(), classPath, library.encoding())
                    .forEach(System.out::println);
            before = test(published, classPath, launcher, "published");
            after = test(changed, classPath, launcher, "changed");
        }
        Report report = new Report(
                library.artifact(),
                candidates.methods(),
                candidates.eligible().size(),
                chosen.size(),
                refusals.values(),
                before,
                after,
                skipped);
        report.write(home.getParent().resolveSibling("reports"));
        System.out.println(report.text());
    }

    private Project unpack(Maven maven, String name) throws IOException, InterruptedException {
        Project project = Project.unpack(home.resolve(name), maven.sources(), maven.testSources());
        for (Path file : Project.javaFiles(project.testSources())) {
            String simple = file.getFileName().toString().replace(".java", "");
            if (library.excludes().contains(simple)) Files.delete(file);
        }
        return project;
    }

    private Map<String, Tests.Outcome> test(Project project, List<Path> classPath, List<Path> launcher, String name)
            throws IOException, InterruptedException {
        Tests tests = new Tests(library, project, classPath, launcher);
        tests.compile();
        long start = System.nanoTime();
        List<String> arguments =
                options.stream().filter(option -> option.startsWith("-D")).toList();
        Map<String, Tests.Outcome> outcomes = tests.run(name, arguments);
        System.out.printf(
                "%s, %s: %d tests, %d s%n",
                library.artifact(), name, outcomes.size(), (System.nanoTime() - start) / 1_000_000_000);
        return outcomes;
    }

    /** Compiles, and takes back what cannot be compiled, until nothing is wrong. */
    private void compile(
            Program program, Project published, Project changed, Map<Element, Candidate> chosen, List<Path> classPath)
            throws IOException {
        Families families = Families.of(program, library.mocked());
        Set<Element> calledFromAfar = Callers.fromOtherPackages(program);
        Path sources = changed.sources();
        for (int round = 1; round <= ROUNDS; round++) {
            Project.delete(sources);
            Plan plan = new Plan(program, families, chosen, calledFromAfar);
            new Rewriter(program, families, plan, options.contains("--expressions"))
                    .write(published.sources(), sources);
            support(sources);
            List<Diagnostic<? extends JavaFileObject>> problems =
                    Build.processed(sources, changed, classPath, Jars.processor());
            System.out.printf(
                    "%s: round %d, %d coroutines, %d errors%n",
                    library.artifact(), round, chosen.size(), problems.size());
            if (problems.isEmpty()) return;
            takeBack(problems, chosen, plan, families);
        }
        throw new IllegalStateException("still errors after " + ROUNDS + " rounds");
    }

    /** Leaves out the coroutines that problems are about, or else what makes a family of them. */
    private void takeBack(
            List<Diagnostic<? extends JavaFileObject>> problems,
            Map<Element, Candidate> chosen,
            Plan plan,
            Families families)
            throws IOException {
        Blame blame = new Blame(plan);
        boolean changed = false;
        for (Diagnostic<? extends JavaFileObject> problem : problems) {
            List<Blame.Refusal> found = blame.of(problem);
            found.forEach(refusal -> refusals.putIfAbsent(refusal.coroutine(), refusal));
            List<Candidate> family = found.isEmpty()
                    ? Blame.numberIn(problem.getMessage(null)).map(plan::numbered).orElse(List.of())
                    : List.of();
            family.forEach(coroutine -> families.close(coroutine.method()));
            if (found.isEmpty()) System.out.println((family.isEmpty() ? "nobody's: " : "a family's: ") + problem);
            changed |= !found.isEmpty() || !family.isEmpty();
        }
        if (!changed) throw new IllegalStateException("errors that no coroutine is to blame for");
        chosen.values().removeIf(refusals::containsKey);
    }

    private static void support(Path sources) throws IOException {
        Path file = sources.resolve("io/yuzuri/conformance/Suspensions.java");
        Files.createDirectories(file.getParent());
        try (InputStream in = Conformance.class.getResourceAsStream("Suspensions.txt")) {
            Files.write(file, in.readAllBytes());
        }
    }
}
