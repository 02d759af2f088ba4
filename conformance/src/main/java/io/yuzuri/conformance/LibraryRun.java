package io.yuzuri.conformance;

import io.yuzuri.conformance.Options.Mode;
import io.yuzuri.conformance.Tests.Outcome;
import io.yuzuri.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;

/** One library: as published once, changed in each mode. */
final class LibraryRun {
    private final Library library;
    private final Options options;
    private final Progress progress;
    private final Path home;
    private final Path reports;

    LibraryRun(Library library, Options options, Progress progress) {
        this.library = library;
        this.options = options;
        this.progress = progress;
        Path target = Path.of("conformance", "target").toAbsolutePath();
        this.home = target.resolve("libraries").resolve(library.artifact());
        this.reports = target.resolve("reports");
    }

    /** How many steps of progress one library is. */
    static int steps(Options options) {
        return (options.tests() ? 1 : 0) + options.modes().size();
    }

    List<Report> run() throws IOException, InterruptedException {
        Maven maven = new Maven(library, home);
        List<Path> classPath = new ArrayList<>(maven.testClassPath());
        List<Path> launcher = maven.launcher(classPath);
        classPath.add(Jars.runtime());
        Project published = unpack(maven, "published");
        Program program = Program.attribute(published, classPath, library.encoding());
        Candidates candidates = Candidates.of(program);
        Map<String, String> skipped = Skipped.of(candidates.eligible());
        Map<String, Outcome> before = Map.of();
        if (options.tests()) {
            Build.plain(published.sources(), published.classes(), classPath, library.encoding())
                    .forEach(System.out::println);
            before = test(published, classPath, launcher, "published");
            progress.step(library.artifact() + ", published");
        }
        List<Report> all = new ArrayList<>();
        for (Mode mode : options.modes()) {
            String name = mode == Mode.STATEMENTS ? "changed" : "changed-in-expressions";
            Project changed = unpack(maven, name);
            Map<Element, Candidate> chosen = candidates.byMethod();
            chosen.values().removeIf(candidate -> skipped.containsKey(candidate.signature()));
            Change change = new Change(library, program, published, changed, chosen, classPath);
            change.compile(mode == Mode.EXPRESSIONS);
            if (options.times()) new CompileTime(changed, classPath).print(library.artifact());
            Map<String, Outcome> after =
                    options.tests() ? test(changed, classPath, launcher, name) : Map.<String, Outcome>of();
            progress.step(library.artifact() + ", " + name);
            String title = mode.name().toLowerCase(Locale.ROOT);
            all.add(new Report(library.artifact(), title, candidates, chosen.size(), change, before, after, skipped));
        }
        for (Report report : all) {
            report.write(reports);
            System.out.println(report.text());
        }
        return all;
    }

    private Project unpack(Maven maven, String name) throws IOException, InterruptedException {
        Project project = Project.unpack(home.resolve(name), maven.sources(), maven.testSources());
        for (Path file : Project.javaFiles(project.testSources())) {
            String simple = file.getFileName().toString().replace(".java", "");
            if (library.excludes().contains(simple)) Files.delete(file);
        }
        return project;
    }

    private Map<String, Outcome> test(Project project, List<Path> classPath, List<Path> launcher, String name)
            throws IOException, InterruptedException {
        Tests tests = new Tests(library, project, classPath, launcher);
        tests.compile();
        long start = System.nanoTime();
        Map<String, Outcome> outcomes = tests.run(name, List.of("-Dio.yuzuri.conformance.every=" + options.every()));
        System.out.printf(
                "%s, %s: %d tests, %d s%n",
                library.artifact(), name, outcomes.size(), (System.nanoTime() - start) / 1_000_000_000);
        return outcomes;
    }
}
