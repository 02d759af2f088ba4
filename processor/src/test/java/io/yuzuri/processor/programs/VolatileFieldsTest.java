package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.CoroutineProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one thread alone cannot show: a volatile field that is reached through a handle is accessed as one. */
class VolatileFieldsTest {
    private static final Pattern ACCESS = Pattern.compile("\\b([A-Z_0-9]+)\\.([gs]et\\w*)\\(");

    private static final String SOURCE = """
            import io.yuzuri.*;

            class Flags {
                private volatile boolean ready;
                private volatile int turn;
                private int plain;
                private volatile String text;
                private volatile Hidden hidden;

                private static final class Hidden {
                    private volatile Hidden next;
                }

                @Coroutine
                static void run(Flags other) {
                    while (!other.ready) Yield.pause();
                    other.ready = false;
                    other.turn += 2;
                    int old = other.turn++ + other.plain;
                    other.plain = old--;
                    other.text = other.text + old;
                    other.hidden = new Hidden();
                    other.hidden.next = other.hidden;
                    Hidden next = other.hidden.next;
                }
            }
            """;

    @Test
    void volatileFieldsAreReadAndWrittenAsSuch() throws IOException {
        Path directory = Path.of("target", "volatile-fields");
        Path file = Javac.source(directory.resolve("in"), "Flags.java", SOURCE);
        Javac run =
                Javac.compile(directory, List.of(), List.of(Javac.RUNTIME), List.of(file), new CoroutineProcessor());
        String generated = Files.readString(run.succeeds().sources().resolve("FlagsTasks.java"));
        List<String> accesses = ACCESS.matcher(generated)
                .results()
                .map(VolatileFieldsTest::access)
                .sorted()
                .distinct()
                .toList();
        List<String> expected = Stream.of("READY", "TURN", "TEXT", "HIDDEN", "NEXT")
                .flatMap(field -> Stream.of(field + " getVolatile", field + " setVolatile"))
                .toList();
        assertEquals(
                Stream.concat(expected.stream(), Stream.of("PLAIN get", "PLAIN set"))
                        .sorted()
                        .toList(),
                accesses);
    }

    private static String access(MatchResult found) {
        return found.group(1) + " " + found.group(2);
    }
}
