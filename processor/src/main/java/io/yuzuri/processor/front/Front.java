package io.yuzuri.processor.front;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.front.check.FileRestrictions;
import io.yuzuri.processor.front.check.Findings;
import io.yuzuri.processor.front.check.Lints;
import io.yuzuri.processor.front.check.Restrictions;
import io.yuzuri.processor.front.read.MethodReader;
import io.yuzuri.processor.front.source.Printer;
import io.yuzuri.processor.front.unnameable.NamesInText;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Coroutine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The pass from attributed trees to {@link Coroutine}s. */
public final class Front {
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Printer printer;
    private final Map<CompilationUnitTree, Set<String>> identifiers = new HashMap<>();
    /** One text for all coroutines of a file, which may be as long as it likes. */
    private final Map<CompilationUnitTree, CharSequence> sources = new HashMap<>();

    public Front(Trees trees, Types types, Elements elements, Printer printer) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.printer = printer;
    }

    /**
     * Reports what is wrong, or unwise, in a file that holds coroutines; what only the reading of a coroutine can find
     * is left to that.
     *
     * @param isSound whether the tree of a member of a class has no errors of javac's; the others are left to javac
     * @param warnsOfChance also of what makes two runs of a simulation different
     */
    public void check(CompilationUnitTree unit, Predicate<TreePath> isSound, boolean warnsOfChance) {
        Findings findings = new Findings(isSound, printer);
        TreePath path = new TreePath(unit);
        new FileRestrictions(trees, types, elements, findings).scan(path, FileRestrictions.Within.METHOD);
        Lints.check(path, trees, types, elements, findings, warnsOfChance);
    }

    /**
     * Reads one coroutine.
     *
     * @param coroutine the method, of the outer compilation
     * @param path its attributed tree
     * @param around the names of the generated classes that its text comes to stand in
     * @return empty if it was refused; the problems have been reported
     * @throws io.yuzuri.processor.diag.Refused when reading had to be given up
     */
    public Optional<Coroutine> read(
            ExecutableElement coroutine, TreePath path, Set<String> around, Diagnostics diagnostics) {
        Reading reading = new Reading(
                trees,
                types,
                elements,
                path,
                diagnostics,
                printer,
                sources.computeIfAbsent(path.getCompilationUnit(), Front::sourceOf),
                identifiers.computeIfAbsent(path.getCompilationUnit(), NamesInText::identifiers),
                around);
        Restrictions.check(reading, (ExecutableElement) trees.getElement(path));
        if (diagnostics.failed()) return Optional.empty();
        Coroutine read = new MethodReader(reading).read(coroutine);
        return diagnostics.failed() ? Optional.empty() : Optional.of(read);
    }

    private static CharSequence sourceOf(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
