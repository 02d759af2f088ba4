package io.yuzuri.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter leaves to us, in the sources of all modules. */
class StyleTest {
    private static final int WIDTH = 120;
    private static final Pattern COMMENT = Pattern.compile("\\s*(/\\*|\\*|//).*");
    private static final Pattern BLOCK = Pattern.compile("(\\s*)if \\((.*)\\) \\{");

    /** What the formatter leaves behind an if: no statement of another kind, and no chain of calls. */
    private static final Pattern SIMPLE =
            Pattern.compile("(?!(if|for|while|do|try|switch|synchronized)\\b)(?!.*\\)\\.\\w+\\()[^/]*;");

    @Test
    void linesOfCommentsFit() throws IOException {
        assertEquals(
                List.of(),
                found((lines, i) -> lines.get(i).length() > WIDTH
                        && COMMENT.matcher(lines.get(i)).matches()));
    }

    @Test
    void anIfThatFitsOnOneLineStandsOnOne() throws IOException {
        assertEquals(List.of(), found(StyleTest::couldBeOneLine));
    }

    private static boolean couldBeOneLine(List<String> lines, int i) {
        Matcher block = BLOCK.matcher(lines.get(i));
        if (!block.matches() || i + 2 >= lines.size() || !lines.get(i + 2).equals(block.group(1) + "}")) return false;
        String statement = lines.get(i + 1).strip();
        String whole = lines.get(i).replaceFirst("\\{$", "") + statement;
        return whole.length() <= WIDTH && SIMPLE.matcher(statement).matches();
    }

    @Test
    void anIfThatDoesNotFitOnOneLineHasBraces() throws IOException {
        assertEquals(List.of(), found(StyleTest::lacksBraces));
    }

    private static boolean lacksBraces(List<String> lines, int i) {
        String line = lines.get(i);
        return line.matches("\\s*if \\(.*\\)")
                && line.chars().filter(c -> c == '(').count()
                        == line.chars().filter(c -> c == ')').count()
                && !lines.get(i + 1).matches("\\s*(&&|\\|\\||[.?:+]).*");
    }

    private interface Fault {
        boolean isAt(List<String> lines, int i);
    }

    /** What lies in text blocks is somebody else's. */
    private static List<String> found(Fault fault) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            boolean isText = false;
            for (int i = 0; i < lines.size(); i++) {
                isText ^= lines.get(i).split("\"\"\"", -1).length % 2 == 0;
                if (!isText && fault.isAt(lines, i)) found.add(file + ":" + (i + 1));
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(Path.of(".."), 12, (file, kind) -> isOurs(file.toString()))) {
            List<Path> all = files.sorted().toList();
            assertTrue(all.size() > 500, () -> "only " + all.size());
            return all;
        }
    }

    private static boolean isOurs(String file) {
        return file.matches("\\.\\./[a-z]+/src/[a-z]+/java/.*\\.java");
    }
}
