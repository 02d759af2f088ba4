package io.yuzuri.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Prints problems into the user's compilation, and knows whether one of them was an error. */
final class Reports {
    private final Trees trees;
    private final Messager messager;
    private boolean failed;

    Reports(Trees trees, Messager messager) {
        this.trees = trees;
        this.messager = messager;
    }

    /** Whether an error was printed, after which no generated code will ever run. */
    boolean failed() {
        return failed;
    }

    /** Prints at a tree of a file. */
    void print(Problem.Severity severity, String message, Tree place, CompilationUnitTree unit) {
        trees.printMessage(kind(severity), message, place, unit);
    }

    void print(Problem problem, Element place, Object... words) {
        print(problem.severity(), problem.message(words), place);
    }

    void print(Problem.Severity severity, String message, Element place) {
        messager.printMessage(kind(severity), message, place);
    }

    /** Prints what happened inside the processor while it worked on something. */
    void crash(Throwable failure, Element place) {
        StackTraceElement[] trace = failure.getStackTrace();
        print(Problem.Internal, place, trace.length == 0 ? failure : failure + " at " + trace[0]);
    }

    private Diagnostic.Kind kind(Problem.Severity severity) {
        failed |= severity == Problem.Severity.ERROR;
        return severity == Problem.Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }
}
