package io.yuzuri.processor.front.source;

import com.sun.source.tree.Tree;
import io.yuzuri.processor.diag.Problem;

/** Prints a problem at a tree of the file at hand, in the compilation that the user runs. */
@FunctionalInterface
public interface Printer {
    void print(Problem.Severity severity, String message, Tree place);
}
