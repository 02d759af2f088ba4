package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The README shows the echo server, what the processor makes of it and a test of it: the real files, and nothing else.
 * After a change of either, {@code mvn -pl samples -am test -Dtest=ReadmeTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dreadme.update=true} puts them there.
 */
final class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path SOURCE = Path.of("src", "main", "java", "io", "yuzuri", "samples", "EchoServer.java");
    private static final Path SIMULATION =
            Path.of("src", "test", "java", "io", "yuzuri", "samples", "EchoServerSimulationTest.java");
    private static final Path GENERATED =
            Path.of("target", "generated-sources", "annotations", "io", "yuzuri", "samples", "EchoServerTasks.java");

    @Test
    void theReadmeShowsTheEchoServer() throws IOException {
        String source = Files.readString(SOURCE);
        check("source", source.substring(source.indexOf("/** ")));
    }

    @Test
    void theReadmeShowsTheGeneratedTask() throws IOException {
        check("generated", nestedClass(Files.readString(GENERATED), "Echo"));
    }

    @Test
    void theReadmeShowsTheSimulation() throws IOException {
        String source = Files.readString(SIMULATION);
        check("simulation", source.substring(source.indexOf("/** ")));
    }

    private static void check(String section, String java) throws IOException {
        String readme = Files.readString(README);
        Matcher place = Pattern.compile(
                        "(<!-- begin " + section + ":[^\n]*-->\n)(.*?)(<!-- end " + section + " -->)", Pattern.DOTALL)
                .matcher(readme);
        assertTrue(place.find(), "README.md has no section " + section);
        String expected = "```java\n" + java.strip() + "\n```\n";
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(README, readme.substring(0, place.end(1)) + expected + readme.substring(place.start(3)));
        } else {
            assertEquals(expected, place.group(2));
        }
    }

    /** The text of a nested class, from its annotations and comments on, without its indentation. */
    private static String nestedClass(String text, String name) {
        Matcher head =
                Pattern.compile("(?m)^( *)[a-z ]*class " + name + "\\b.*\\{$").matcher(text);
        assertTrue(head.find(), "no class " + name + " was generated");
        int start = text.lastIndexOf("\n\n", head.start()) + 2;
        int end = text.indexOf("\n" + head.group(1) + "}\n", head.end())
                + head.group(1).length()
                + 2;
        return text.substring(start, end).indent(-head.group(1).length());
    }
}
