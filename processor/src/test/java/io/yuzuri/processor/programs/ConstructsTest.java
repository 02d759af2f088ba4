package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code docs/constructs.md}: each row has programs, all of them exist, and each source is listed once
 * and used.
 */
class ConstructsTest {
    private static final Path TABLES = Path.of("..", "docs", "constructs.md");
    private static final String HEADER = "| construct |";
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Pattern PROGRAM = Pattern.compile("\\b(?:good|bad)(?:\\d\\d)?/\\w+");
    private static final Pattern SOURCE = Pattern.compile("\\[[a-z]\\d]");
    private static final Pattern RANGE = Pattern.compile("\\[([a-z])(\\d)] to \\[\\1(\\d)]");

    @Test
    void everyRowNamesProgramsThatExist() throws IOException {
        List<String> rows = rows();
        assertFalse(rows.isEmpty());
        for (String row : rows) {
            List<String> programs = found(PROGRAM, row);
            assertFalse(programs.isEmpty(), row);
            for (String program : programs) {
                assertEquals(true, Files.exists(RESOURCES.resolve(program + ".java")), program);
            }
        }
    }

    @Test
    void whatIsRefusedHasABadProgramAndWhatIsNotAGoodOne() throws IOException {
        for (String row : rows()) {
            boolean refused = row.split("\\|")[2].strip().equals("refused");
            String first = found(PROGRAM, row).get(0);
            assertEquals(refused, first.startsWith("bad"), row);
        }
    }

    @Test
    void everySourceThatIsNamedIsListed() throws IOException {
        String text = Files.readString(TABLES);
        int sources = text.indexOf("## Sources");
        Set<String> named = new TreeSet<>(found(SOURCE, text.substring(0, sources)));
        String listed = RANGE.matcher(text.substring(sources)).replaceAll(ConstructsTest::everyOne);
        assertEquals(named, new TreeSet<>(found(SOURCE, listed)));
    }

    private static String everyOne(MatchResult range) {
        return IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                .mapToObj(i -> "[" + range.group(1) + i + "]")
                .collect(Collectors.joining(" "));
    }

    private static List<String> rows() throws IOException {
        return lines(TABLES).map(line -> line.replace("\\|", "or")).toList();
    }

    private static Stream<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("| ") && !line.startsWith(HEADER));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
