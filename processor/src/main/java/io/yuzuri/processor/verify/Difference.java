package io.yuzuri.processor.verify;

import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.diag.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Something in a generated file that does not mean what the user wrote.
 *
 * @param file the qualified name of the generated class
 * @param task the simple name of the nested class that it is in, or of the whole
 * @param place what the user wrote, if that is known
 * @param words what differs, and how, or what else the problem's message names
 */
public record Difference(String file, String task, Optional<Origin> place, Problem problem, List<String> words) {
    Difference(String file, String task, Optional<Origin> place, String text) {
        this(file, task, place, Problem.Mistranslated, List.of(text));
    }

    public String message() {
        return problem.message(words.toArray());
    }
}
