package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The README shows the echo server and what the processor makes of it, the page on simulations a test of it: the real
 * files, and nothing else. After a change of either, {@code mvn -pl samples -am test -Dtest=ReadmeTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dreadme.update=true} puts them there.
 */
final class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path SIMULATIONS = Path.of("..", "docs", "simulation.md");
    private static final Path SOURCE = Path.of("src", "main", "java", "io", "yuzuri", "samples", "EchoServer.java");
    private static final Path SIMULATION =
            Path.of("src", "test", "java", "io", "yuzuri", "samples", "EchoServerSimulationTest.java");
    private static final Path GENERATED =
            Path.of("target", "generated-sources", "annotations", "io", "yuzuri", "samples", "EchoServerTasks.java");

    @Test
    void theReadmeShowsTheEchoServer() throws IOException {
        String source = Files.readString(SOURCE);
        check(README, "source", source.substring(source.indexOf("/** ")));
    }

    @Test
    void theReadmeShowsTheGeneratedStep() throws IOException {
        String task = nestedClass(Files.readString(GENERATED), "Echo");
        check(README, "generated", member(task, "protected boolean step\\(\\)[a-zA-Z ]*"));
    }

    @Test
    void thePageOnSimulationsShowsATestOfIt() throws IOException {
        String source = Files.readString(SIMULATION);
        check(SIMULATIONS, "simulation", source.substring(source.indexOf("/** ")));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertTrue(
                Files.readAllLines(README).size() <= 200, "README.md has more than 200 lines: what can go to docs/?");
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String directory : List.of("", "docs", "benchmarks", "conformance", "stress")) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("..", directory), "*.md")) {
                found.forEach(pages::add);
            }
        }
        return pages.stream().sorted().map(page -> DynamicTest.dynamicTest(page.toString(), () -> checkLinks(page)));
    }

    private static void checkLinks(Path page) throws IOException {
        Matcher link = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)").matcher(Files.readString(page));
        while (link.find()) {
            assertTrue(Files.exists(page.resolveSibling(link.group(1))), page + " links to " + link.group(1));
        }
    }

    private static void check(Path page, String section, String java) throws IOException {
        String text = Files.readString(page);
        Matcher place = Pattern.compile(
                        "(<!-- begin " + section + ":[^\n]*-->\n)(.*?)(<!-- end " + section + " -->)", Pattern.DOTALL)
                .matcher(text);
        assertTrue(place.find(), page + " has no section " + section);
        String expected = "```java\n" + java.strip() + "\n```\n";
        if (Boolean.getBoolean("readme.update")) {
            Files.writeString(page, text.substring(0, place.end(1)) + expected + text.substring(place.start(3)));
        } else {
            assertEquals(expected, place.group(2));
        }
    }

    private static String nestedClass(String text, String name) {
        return member(text, "[a-z ]*class " + name + "\\b.*");
    }

    /** The text of a member, from its annotations and comments on, without its indentation. */
    private static String member(String text, String declaration) {
        Matcher head = Pattern.compile("(?m)^( *)" + declaration + "\\{$").matcher(text);
        assertTrue(head.find(), "nothing was generated that is declared as " + declaration);
        int start = text.lastIndexOf("\n\n", head.start()) + 2;
        int end = text.indexOf("\n" + head.group(1) + "}\n", head.end())
                + head.group(1).length()
                + 2;
        return text.substring(start, end).indent(-head.group(1).length());
    }
}
