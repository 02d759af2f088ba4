package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/** The holes of a {@link Shape} while it is made: asked for in the order in which what fills them is evaluated. */
public final class Holes {
    private final Reading reading;
    private final List<Shape.Filling> fillings = new ArrayList<>();

    public Holes(Reading reading) {
        this.reading = reading;
    }

    private Code hole(Shape.Filling filling) {
        fillings.add(filling);
        return Code.hole(fillings.size() - 1);
    }

    /** An expression that is evaluated. */
    public Code value(TreePath tree) {
        return hole(new Shape.Filling.Value(tree, Shape.Saving.AS_IT_IS));
    }

    /** One that is unboxed as soon as it is evaluated. */
    Code unboxed(TreePath tree) {
        return hole(new Shape.Filling.Value(tree, Shape.Saving.UNBOXED));
    }

    /** One that must not be null if a later one is evaluated. */
    Code notNull(TreePath tree) {
        return hole(new Shape.Filling.Value(tree, Shape.Saving.NOT_NULL));
    }

    /** A type, or the name of one. */
    Code words(TreePath tree) {
        return words(reading.start(tree.getLeaf()), reading.end(tree.getLeaf()), List.of(tree));
    }

    /** A range of the source with the trees in it. */
    Code words(int start, int end, List<TreePath> trees) {
        return hole(new Shape.Filling.Words(start, end, trees));
    }

    /** {@code <A, B>}, or nothing. */
    public Code typeArguments(TreePath parent, List<? extends Tree> arguments) {
        if (arguments.isEmpty()) return Code.of();
        List<Code> codes = arguments.stream()
                .map(argument -> words(new TreePath(parent, argument)))
                .toList();
        return Code.join("<", Code.separated(", ", codes), ">");
    }

    /** Code of ours, which is evaluated in its turn. */
    Code own(Code code, TypeMirror type) {
        return hole(new Shape.Filling.Own(code, type));
    }

    Code inner(Shape shape, TypeMirror type) {
        return hole(new Shape.Filling.Inner(shape, type));
    }

    public Shape in(Code template) {
        return new Shape(template, fillings);
    }
}
