package io.yuzuri.processor.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of the resources and what its comments say.
 *
 * <pre>
 * // case 12: text          which hard case it is
 * // expect: a, b -> c      its trace when nothing suspends
 * // several tasks          its trace may depend on what suspends
 * // transformed only       as written it would need too much stack
 * // frames                 failures are compared with all their frames: classes, methods, lines
 * // frames of throws       so are those that somebody threw
 * // slow                   nothing is injected into it
 * // fresh classes          each run loads its classes anew
 * // assertions off         they are, for this class and those nested in it
 * //// good/far/X.java      what follows is this file, beside it
 * </pre>
 */
public record Program(String name, Path file, String text) {
    /** Begins the line above another file. */
    public static final String FILE = "//// ";

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Pattern CASE = Pattern.compile("(?m)^// cases? ([0-9, ]+)");
    private static final Pattern BESIDE = Pattern.compile("(?m)^" + FILE + "(.*)$");
    private static final Pattern EXPECT = Pattern.compile("(?m)^// expect: (.*)$");

    /** The programs of a directory of the resources, by name. */
    static List<Program> in(String directory) {
        Path path = RESOURCES.resolve(directory);
        if (!Files.isDirectory(path)) return List.of();
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Program::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources below the directories of {@code good}, which programs share. */
    static List<Path> support() {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("good"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().equals(RESOURCES.resolve("good")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try {
            return Files.readString(RESOURCES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program read(Path file) {
        try {
            String fileName = file.getFileName().toString();
            return new Program(
                    fileName.substring(0, fileName.length() - ".java".length()), file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its file and those beside it. */
    List<Path> files() {
        Path root = file.toAbsolutePath().getParent().getParent();
        Stream<Path> beside = BESIDE.matcher(text)
                .results()
                .map(line -> root.resolve(line.group(1).strip()));
        return Stream.concat(Stream.of(file), beside).toList();
    }

    /** The numbers of the hard cases it is a test of. */
    List<Integer> cases() {
        List<Integer> cases = new ArrayList<>();
        for (MatchResult line : CASE.matcher(text).results().toList()) {
            for (String number : line.group(1).strip().split("[, ]+")) {
                cases.add(Integer.valueOf(number));
            }
        }
        return cases;
    }

    /** The expected trace, or an empty text. */
    String expected() {
        return EXPECT.matcher(text).results().map(line -> line.group(1).strip()).collect(Collectors.joining(" "));
    }

    public boolean says(String comment) {
        return text.contains("\n// " + comment + "\n") || text.startsWith("// " + comment + "\n");
    }

    @Override
    public String toString() {
        return name;
    }
}
