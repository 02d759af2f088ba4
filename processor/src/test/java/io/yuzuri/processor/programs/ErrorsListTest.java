package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.diag.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/errors.md} lists the catalogue: each code with its message, what to do instead, and a line of a program
 * under {@code bad/} that gets it. {@code -Dupdate=true} writes it anew.
 */
class ErrorsListTest {
    private static final Path LIST = Path.of("..", "docs", "errors.md");

    @Test
    void theListIsThatOfTheCatalogue() throws IOException {
        String list = list();
        if (Boolean.getBoolean("update")) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, list);
        }
        assertEquals(list, Files.exists(LIST) ? Files.readString(LIST) : "", "run with -Dupdate=true");
    }

    private static String list() {
        StringBuilder list = new StringBuilder("""
            # Errors and warnings

            What the processor says has a code, what is wrong, and what to do instead. An ellipsis stands for a name of yours.

            A warning is switched off by `@SuppressWarnings("yuzuri:Code")`, and all of them by `@SuppressWarnings("yuzuri")`, on the
            method, its class, or the declaration of a variable.

            Whether javac finds the errors that the processor found, and whether another processor has edited a coroutine, is known when the
            sources are compiled. A run that only processes annotations (`-proc:only`) compiles nothing: it says neither `[Unseen]` nor
            `[ChangedByAnother]`, and a coroutine with an error gets a task that throws. Compile with the processor instead, or take what a
            run of that kind wrote only if the same sources compile without an error.
            """);
        list.append(section("Errors", Problem.Severity.ERROR));
        list.append(section("Warnings", Problem.Severity.WARNING));
        return list.toString();
    }

    private static String section(String title, Problem.Severity severity) {
        StringBuilder section = new StringBuilder("\n## " + title + "\n");
        Stream.of(Problem.values())
                .filter(problem -> problem.severity() == severity)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(problem -> section.append(entry(problem)));
        return section.toString();
    }

    private static String entry(Problem problem) {
        String example =
                example(problem).map(line -> "\n```java\n" + line + "\n```\n").orElse("");
        return "\n### " + problem + "\n\n" + text(problem.wrong()) + "\n\n*Instead:* " + text(problem.remedy()) + "\n"
                + example;
    }

    private static String text(String words) {
        String text = words.replace("%s", "…");
        return text.equals("…") ? "what the message says." : text;
    }

    /** The first line that is marked with the code and with nothing else. */
    private static Optional<String> example(Problem problem) {
        return Program.in("bad").stream()
                .flatMap(program -> program.text().lines())
                .filter(line -> line.endsWith(": [" + problem + "]"))
                .map(line -> line.substring(0, line.indexOf(" // ")).strip())
                .findFirst();
    }
}
