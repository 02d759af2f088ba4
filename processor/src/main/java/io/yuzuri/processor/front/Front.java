package io.yuzuri.processor.front;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.Coroutine;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The pass from attributed trees to {@link Coroutine}s. */
public final class Front {
    /** Prints a problem at a tree of the file at hand. */
    @FunctionalInterface
    public interface Printer {
        void print(Problem.Severity severity, String message, Tree place);
    }

    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Printer printer;

    public Front(Trees trees, Types types, Elements elements, Printer printer) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.printer = printer;
    }

    /**
     * Reads one coroutine.
     *
     * @param coroutine the method, of the outer compilation
     * @param path its attributed tree
     * @return empty if it was refused; the problems have been reported
     * @throws io.yuzuri.processor.diag.Refused when reading had to be given up
     */
    public Optional<Coroutine> read(ExecutableElement coroutine, TreePath path, Diagnostics diagnostics) {
        Reading reading = new Reading(trees, types, elements, path, diagnostics, printer::print);
        Restrictions.check(reading, (ExecutableElement) trees.getElement(path));
        if (diagnostics.failed()) {
            return Optional.empty();
        }
        Coroutine read = new MethodReader(reading).read(coroutine);
        return diagnostics.failed() ? Optional.empty() : Optional.of(read);
    }
}
