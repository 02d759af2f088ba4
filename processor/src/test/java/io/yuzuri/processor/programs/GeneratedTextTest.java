package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.CoroutineProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader of generated code recognises the method in it: its order, and nothing that is done for nobody. */
class GeneratedTextTest {
    private static final Pattern WAIT = Pattern.compile("SUSPENDED; // (\\d+)");

    @TempDir
    Path directory;

    @Test
    void statesComeInTheOrderOfTheSource() throws IOException {
        String text = generated("""
                if (n > 1) {
                    s = word("x");
                } else if (n > 0) {
                    s = word("y");
                    Yield.pause();
                } else {
                    s = "z";
                }
                while (n-- > 0) {
                    Yield.pause();
                    if (n == 3) break;
                }
                try {
                    Yield.pause();
                } catch (IllegalStateException caught) {
                    s = word("caught");
                } finally {
                    Yield.pause();
                    s += "finally";
                }
                switch (n) {
                    case 1:
                        Yield.pause();
                        break;
                    default:
                        s = word(s);
                }
                return s;
                """);
        List<Integer> lines = WAIT.matcher(text)
                .results()
                .map(wait -> Integer.valueOf(wait.group(1)))
                .toList();
        assertEquals(lines.stream().sorted().toList(), lines, text);
    }

    @Test
    void nothingIsClearedOrKeptThatNobodyReads() throws IOException {
        String text = generated("""
                try {
                    StringHolder made = new StringHolder(word(s));
                    s = switch (n) {
                        case 1 -> {
                            try {
                                yield word("one");
                            } finally {
                                Yield.pause();
                            }
                        }
                        default -> made.held;
                    };
                } catch (IllegalStateException unread) {
                    Yield.pause();
                }
                return s;
                """);
        assertTrue(text.indexOf("chosen = null;") > text.indexOf("chosen = ("), text);
        assertFalse(text.contains("= Access.initialized"), text);
        assertFalse(text.contains("unread"), text);
    }

    @Test
    void eachStateSaysWhatItIs() throws IOException {
        String text = generated("""
                while (n++ < 5) {
                    try {
                        s = word(s);
                        {}
                        if (n == 3) Yield.pause();
                        else word("else");
                        ;
                    } catch (IllegalStateException | IllegalArgumentException caught) {
                        Yield.pause();
                    } finally {
                        Yield.pause();
                        {}
                    }
                }
                return s;
                """);
        for (String word : List.of(
                "loop",
                "after the wait in line 12",
                "branch of line 14",
                "catch IllegalStateException | IllegalArgumentException",
                "finally")) {
            assertTrue(
                    Pattern.compile("case \\d+:( \\{)? // " + Pattern.quote(word) + "\n")
                            .matcher(text)
                            .find(),
                    () -> word + " in\n" + text);
        }
        assertFalse(
                Pattern.compile("(\\{ *}|^ *;) //", Pattern.MULTILINE)
                        .matcher(text)
                        .find(),
                text);
    }

    /** What becomes of a coroutine with this body. */
    private String generated(String body) throws IOException {
        String program = """
                package app;
                import io.yuzuri.*;
                class Text {
                    static class StringHolder {
                        final String held;
                        StringHolder(String held) { this.held = held; }
                    }
                    @Coroutine static String word(String s) { Yield.pause(); return s; }
                    @Coroutine static String run(int n, String s) {
                """ + body + "}\n}\n";
        Path file = Javac.source(directory.resolve("in"), "app/Text.java", program);
        Javac run = Javac.checked(directory.resolve("out"), 17, List.of(file), new CoroutineProcessor());
        return Files.readString(run.succeeds().sources().resolve("app/TextTasks.java"));
    }
}
