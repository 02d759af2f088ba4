package io.yuzuri.processor.front.text;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.Tokens;
import io.yuzuri.processor.front.source.UserLines;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Shape;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the user's source and replaces by offset what means something else in the generated class. Trees are never
 * printed:
 * {@code Tree.toString()} is not Java.
 */
public final class SourceText {
    /** @param told the line by which it is told, if it is not the one that it stands in; else 0 */
    private record Edit(int start, int end, Code code, int told) {}

    private final Reading reading;
    private final Jumps jumps;

    public SourceText(Reading reading, Jumps jumps) {
        this.reading = reading;
        this.jumps = jumps;
    }

    /** A tree of the method body, as code that stands for itself. */
    public Code code(TreePath path) {
        return dedented(within(path), indentation(reading.start(path.getLeaf())));
    }

    /** The white space before the first character of the line. */
    private int indentation(int position) {
        int start = position;
        while (start > 0 && !Tokens.isLineEnd(reading.charAt(start - 1))) {
            start--;
        }
        int end = start;
        while (end < position && Character.isWhitespace(reading.charAt(end))) {
            end++;
        }
        return end - start;
    }

    /** Without the user's indentation. */
    private static Code dedented(Code code, int indentation) {
        return code.replace(part -> part instanceof Part.NewLine line
                        ? Optional.of(Code.of(new Part.NewLine(
                                line.line(), Math.max(0, line.column() - indentation), line.inComment())))
                        : Optional.empty())
                .as(code.precedence());
    }

    /** A tree that is a part of other text. */
    Code within(TreePath path) {
        return code(reading.start(path.getLeaf()), reading.end(path.getLeaf()), List.of(path))
                .at(reading.stands(path));
    }

    /** A range of the source with the trees in it. */
    public Code code(int start, int end, List<TreePath> trees) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece);
        trees.forEach(resolver::resolve);
        Code code = piece.cut();
        if (trees.size() == 1) {
            Precedence written = Grammar.of(trees.get(0).getLeaf());
            code = code.as(piece.whole().map(Code::precedence).orElse(written));
        }
        checkBindings(code, trees);
        return code;
    }

    private void checkBindings(Code code, List<TreePath> trees) {
        trees.forEach(tree -> new PrivateClasses(reading).checkBindings(code, tree.getLeaf()));
    }

    /** A shape, its holes filled with text. */
    public Code fill(Shape shape) {
        Shape.Filling.Visitor<Code> texts = new Shape.Filling.Visitor<>() {
            @Override
            public Code visit(Shape.Filling.Value value) {
                return within(value.tree());
            }

            @Override
            public Code visit(Shape.Filling.Words words) {
                return words(words);
            }

            @Override
            public Code visit(Shape.Filling.Own own) {
                return own.code();
            }

            @Override
            public Code visit(Shape.Filling.Inner inner) {
                return fill(inner.shape());
            }
        };
        List<Code> codes = new ArrayList<>();
        shape.fillings().forEach(filling -> codes.add(filling.accept(texts)));
        return shape.template().fill(codes);
    }

    public Code words(Shape.Filling.Words words) {
        Tree first = words.trees().isEmpty() ? null : words.trees().get(0).getLeaf();
        boolean isTree =
                words.trees().size() == 1 && reading.start(first) == words.start() && reading.end(first) == words.end();
        return isTree ? within(words.trees().get(0)) : code(words.start(), words.end(), words.trees());
    }

    /** The right side of an {@code instanceof}, behind the expression that it tests. */
    public Code pattern(int start, int end, TreePath pattern) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece);
        new KeptBindings(reading, piece).keep(pattern, end);
        resolver.resolve(pattern);
        return piece.cut();
    }

    /**
     * The labels of a case, guard included; bindings that its body uses get locals, which a guard may not assign (JLS
     * 14.11.1).
     */
    public Code labels(int start, int end, List<TreePath> labels) {
        Piece piece = new Piece(start, end);
        piece.labels = true;
        NameResolver resolver = new NameResolver(reading, this, jumps, piece);
        labels.forEach(new KeptBindings(reading, piece)::name);
        labels.forEach(resolver::resolve);
        return piece.cut();
    }

    /** A range of the source and what is replaced in it. */
    final class Piece {
        private final int start;
        private final int end;
        private final List<Edit> edits = new ArrayList<>();
        private boolean labels;

        private Piece(int start, int end) {
            this.start = start;
            this.end = end;
        }

        /** Replaces a tree by code, in parentheses if it needs them there. */
        void replace(TreePath path, Code code) {
            Tree tree = path.getLeaf();
            replace(reading.start(tree), reading.end(tree), code.in(Grammar.place(path)));
        }

        /** Replaces a field by a call: that has an entry in a line table, where the field has none. */
        void replaceField(TreePath path, Code call) {
            Tree tree = path.getLeaf();
            Entries entries = new Entries(reading);
            int told = entries.boxed(path) > 0 ? 0 : entries.beforeRead(path);
            replace(reading.start(tree), reading.end(tree), call.in(Grammar.place(path)), told);
        }

        /** Puts an expression between two pieces of text. */
        void wrap(TreePath path, Code before, Precedence place, Code after, Runnable scan) {
            Tree tree = path.getLeaf();
            boolean parentheses = Grammar.of(tree).compareTo(place) < 0;
            insert(reading.start(tree), parentheses ? Code.join(before, "(") : before);
            scan.run();
            insert(reading.end(tree), parentheses ? Code.join(")", after) : after);
        }

        /** The one code that stands for all of it. */
        private Optional<Code> whole() {
            boolean one = edits.size() == 1
                    && edits.get(0).start() == start
                    && edits.get(0).end() == end;
            return one ? Optional.of(edits.get(0).code()) : Optional.empty();
        }

        void insert(int at, Code code) {
            replace(at, at, code);
        }

        void replace(int from, int to, Code code) {
            replace(from, to, code, 0);
        }

        /** Replaces a range, once: members that javac adds to a record repeat the trees of its components. */
        private void replace(int from, int to, Code code, int told) {
            if (from == to || edits.stream().noneMatch(edit -> edit.start() == from && edit.end() == to)) {
                edits.add(new Edit(from, to, code, told == reading.lineAt(from) ? 0 : told));
            }
        }

        /** Says that this range is in a lambda or a class body. */
        void capture(Tree tree) {
            int from = reading.start(tree);
            int to = reading.end(tree);
            edits.replaceAll(edit -> edit.start() >= from && edit.end() <= to
                    ? new Edit(edit.start(), edit.end(), edit.code().captured(), edit.told())
                    : edit);
        }

        /** Whether it is the labels of a case, where bindings are named, and kept by whoever chooses the case. */
        boolean isLabels() {
            return labels;
        }

        /** Whether a binding is used where this text does not reach. */
        boolean isOutlivedBy(javax.lang.model.element.Element binding) {
            return reading.bindings.outlives(binding, start, end);
        }

        private Code cut() {
            edits.sort(Comparator.comparingInt(Edit::start));
            Cut cut = new Cut(reading, start);
            for (Edit edit : edits) {
                cut.text(edit.start());
                cut.edit(edit);
            }
            cut.text(end);
            return cut.code();
        }
    }

    /** The pieces of a range, one after the other, and by which line what comes next would be told. */
    private static final class Cut {
        private final Reading reading;
        private final List<Object> pieces = new ArrayList<>();
        private int at;
        /** Another line than the one that the source is in; else 0. */
        private int told;

        Cut(Reading reading, int start) {
            this.reading = reading;
            this.at = start;
            pieces.add(new Part.Line(reading.lineAt(start)));
        }

        /** The source up to here. */
        void text(int to) {
            if (to <= at) return;
            boolean goesOn = told > 0 && UserLines.isPunctuation(reading, at, to);
            pieces.add(goesOn ? UserLines.continued(reading, at, to) : UserLines.code(reading, at, to));
            if (!goesOn || UserLines.endsLine(reading, at, to)) told = 0;
            at = to;
        }

        void edit(Edit edit) {
            if (edit.told() != told) {
                pieces.add(new Part.Line(edit.told() > 0 ? edit.told() : reading.lineAt(edit.start())));
            }
            pieces.add(edit.code());
            boolean isOneLine = edit.code().parts().stream()
                    .noneMatch(part -> part instanceof Part.Line || part instanceof Part.NewLine);
            told = isOneLine ? edit.told() : 0;
            at = Math.max(at, edit.end());
        }

        Code code() {
            return Code.join(pieces.toArray());
        }
    }
}
