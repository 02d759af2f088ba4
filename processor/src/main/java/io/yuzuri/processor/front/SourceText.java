package io.yuzuri.processor.front;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts the user's source and replaces by offset what means something else in the generated class. Trees are never printed:
 * {@code Tree.toString()} is not Java.
 */
final class SourceText {
    /** Where in the method a piece of text stands. */
    record Place(boolean inLambdaOrClass) {
        static final Place BODY = new Place(false);

        Place inner() {
            return new Place(true);
        }
    }

    private record Edit(int start, int end, Code code) {}

    private final Reading reading;
    private final Jumps jumps;

    SourceText(Reading reading, Jumps jumps) {
        this.reading = reading;
        this.jumps = jumps;
    }

    /** A tree of the method body, as code. */
    Code code(TreePath path) {
        return code(path, Place.BODY);
    }

    Code code(TreePath path, Place place) {
        return code(reading.start(path.getLeaf()), reading.end(path.getLeaf()), List.of(path), place);
    }

    /** A range of the source with the trees in it. */
    Code code(int start, int end, List<TreePath> trees, Place place) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece, place);
        trees.forEach(tree -> resolver.scan(tree, null));
        return piece.cut();
    }

    /** The right side of an {@code instanceof}, behind the expression that it tests. */
    Code pattern(int start, int end, TreePath pattern) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece, Place.BODY);
        resolver.keepBindings(pattern, end);
        resolver.scan(pattern, null);
        return piece.cut();
    }

    /** The labels of a case, guard included; bindings that its body uses get locals. */
    Code labels(int start, int end, List<TreePath> labels) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece, Place.BODY);
        labels.forEach(resolver::nameBindings);
        labels.forEach(label -> resolver.scan(label, null));
        return piece.cut();
    }

    /** A range of the source and what is replaced in it. */
    final class Piece {
        private final int start;
        private final int end;
        private final List<Edit> edits = new ArrayList<>();

        private Piece(int start, int end) {
            this.start = start;
            this.end = end;
        }

        void replace(Tree tree, Code code) {
            replace(reading.start(tree), reading.end(tree), code);
        }

        void insert(int at, Code code) {
            replace(at, at, code);
        }

        /** Replaces a range, once: members that javac adds to a record repeat the trees of its components. */
        void replace(int from, int to, Code code) {
            if (from == to || edits.stream().noneMatch(edit -> edit.start() == from && edit.end() == to)) {
                edits.add(new Edit(from, to, code));
            }
        }

        /** Whether a binding is used where this text does not reach. */
        boolean isOutlivedBy(javax.lang.model.element.Element binding) {
            return reading.bindings.outlives(binding, start, end);
        }

        private Code cut() {
            edits.sort(Comparator.comparingInt(Edit::start));
            List<Object> pieces = new ArrayList<>();
            int at = start;
            for (Edit edit : edits) {
                if (edit.start() > at) {
                    pieces.add(reading.slice(at, edit.start()));
                }
                pieces.add(edit.code());
                at = Math.max(at, edit.end());
            }
            if (at < end) {
                pieces.add(reading.slice(at, end));
            }
            return Code.join(pieces.toArray());
        }
    }
}
