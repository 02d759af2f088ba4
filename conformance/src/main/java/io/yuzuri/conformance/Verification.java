package io.yuzuri.conformance;

import io.yuzuri.conformance.Options.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * One library compiled in each mode, all that is generated compared with what its authors wrote. What else the
 * generated code could have is an error of javac's in it, or a crash.
 */
final class Verification {
    static final String HEADER = """
            | library | suspends in | files | methods | eligible | transformed | refused | differences |
            |---|---|---|---|---|---|---|---|""";

    private static final int ROUNDS = 10;

    private final Foreign foreign;
    private final Options options;
    private final Path home;
    private final Path reports;

    Verification(Foreign foreign, Options options) {
        this.foreign = foreign;
        this.options = options;
        Path target = Path.of("conformance", "target").toAbsolutePath();
        this.home = target.resolve("verified").resolve(foreign.name());
        this.reports = target.resolve("reports");
    }

    /** The rows of the library. */
    List<String> run() throws IOException, InterruptedException {
        Library library = foreign.library();
        Maven maven = new Maven(library, home);
        List<Path> classPath = new ArrayList<>(maven.classPath(foreign.with()));
        classPath.add(Jars.runtime());
        Project published = unpack(maven, "published");
        Set<Path> left = leaveOut(published, classPath);
        Program program = Program.attribute(published, classPath, library.encoding());
        Candidates candidates = Candidates.of(program);
        List<String> rows = new ArrayList<>();
        for (Mode mode : options.modes()) {
            String title = mode.name().toLowerCase(Locale.ROOT);
            Map<Element, Candidate> chosen = candidates.byMethod();
            Change change = new Change(library, program, published, unpack(maven, "in-" + title), chosen, classPath);
            change.compile(mode == Mode.EXPRESSIONS);
            rows.add("| %s | %s | %d | %d | %d | %d | %s | %d |"
                    .formatted(
                            library.artifact(),
                            title,
                            program.libraryUnits().size(),
                            candidates.methods(),
                            candidates.eligible().size(),
                            chosen.size(),
                            codes(change),
                            differences(change)));
            write(title, change, left);
        }
        rows.forEach(System.out::println);
        return rows;
    }

    /** The coroutines whose generated code is not what its author wrote. */
    private static long differences(Change change) {
        return change.refusals().stream().filter(Blame.Refusal::isFault).count();
    }

    private static String codes(Change change) {
        Map<String, Integer> codes = new TreeMap<>();
        change.refusals().forEach(refusal -> codes.merge(refusal.code(), 1, Integer::sum));
        return codes.entrySet().stream()
                .map(code -> code.getKey() + " " + code.getValue())
                .collect(Collectors.joining(", "));
    }

    private void write(String title, Change change, Set<Path> left) throws IOException {
        Files.createDirectories(reports);
        List<String> lines = new ArrayList<>();
        left.forEach(file -> lines.add("does not compile as published\t" + file));
        change.refusals().forEach(refusal -> lines.add(refusal.line()));
        lines.sort(null);
        Files.write(reports.resolve(foreign.name() + "-" + title + "-verified.txt"), lines);
    }

    private Project unpack(Maven maven, String name) throws IOException, InterruptedException {
        return Project.unpack(home.resolve(name), maven.sources(), foreign.only());
    }

    /** Deletes the sources that need what is not there. */
    private Set<Path> leaveOut(Project published, List<Path> classPath) throws IOException {
        Set<Path> left = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<Path> wrong =
                    Build.plain(
                                    published.sources(),
                                    published.classes(),
                                    classPath,
                                    foreign.library().encoding())
                            .stream()
                            .filter(problem -> problem.getSource() != null)
                            .map(problem -> Path.of(problem.getSource().toUri()))
                            .collect(Collectors.toSet());
            if (wrong.isEmpty()) break;
            for (Path file : wrong) Files.deleteIfExists(file);
            wrong.forEach(file -> left.add(published.sources().relativize(file)));
        }
        if (!left.isEmpty()) System.out.println(foreign.name() + ": left out " + left);
        return left;
    }
}
