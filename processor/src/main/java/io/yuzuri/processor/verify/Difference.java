package io.yuzuri.processor.verify;

import io.yuzuri.processor.diag.Origin;
import java.util.Optional;

/**
 * Something in a generated file that does not mean what the user wrote.
 *
 * @param file the qualified name of the generated class
 * @param task the simple name of the nested class that it is in, or of the whole
 * @param place what the user wrote, if that is known
 * @param text what differs, and how
 */
public record Difference(String file, String task, Optional<Origin> place, String text) {}
