package io.yuzuri.processor.front;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** Where something stands. */
    record Range(int start, int end) {}

    private static final Pattern LINE = Pattern.compile("\n([ \t]*)[^ \t\r\n]");

    /** What may hold the name of a variable without being it: a comment; and identifiers. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n\r]*|/\\*.*?\\*/|\"(?:[^\"\\\\]|\\\\.)*\"|[\\p{javaJavaIdentifierStart}][\\p{javaJavaIdentifierPart}]*",
            Pattern.DOTALL);

    private record Edit(int start, int end, Code code) {}

    private final Reading reading;
    private final Jumps jumps;

    SourceText(Reading reading, Jumps jumps) {
        this.reading = reading;
        this.jumps = jumps;
    }

    /** A tree of the method body, as code. */
    Code code(TreePath path) {
        return dedented(code(path, Place.BODY), indentation(reading.start(path.getLeaf())));
    }

    /** The white space before the first character of the line. */
    private int indentation(int position) {
        int start = position;
        while (start > 0 && reading.slice(start - 1, start).charAt(0) != '\n') {
            start--;
        }
        int end = start;
        while (end < position
                && Character.isWhitespace(reading.slice(end, end + 1).charAt(0))) {
            end++;
        }
        return end - start;
    }

    /** Without the user's indentation; where a text block stands, every line loses the same. */
    private static Code dedented(Code code, int indentation) {
        boolean[] block = {false};
        int[] least = {indentation};
        code.forEach(part -> {
            if (part instanceof Code.Text text) {
                block[0] |= text.text().contains("\"\"\"");
                Matcher line = LINE.matcher(text.text());
                while (line.find()) {
                    least[0] = Math.min(least[0], line.group(1).length());
                }
            }
        });
        int cut = block[0] ? least[0] : indentation;
        Pattern indent = Pattern.compile("\n[ \t]{0," + cut + "}");
        return code.replace(part -> part instanceof Code.Text text
                        ? Optional.of(Code.text(indent.matcher(text.text()).replaceAll("\n")))
                        : Optional.empty())
                .as(code.precedence());
    }

    Code code(TreePath path, Place place) {
        return code(reading.start(path.getLeaf()), reading.end(path.getLeaf()), List.of(path), place)
                .at(reading.stands(path));
    }

    /** A range of the source with the trees in it. */
    Code code(int start, int end, List<TreePath> trees, Place place) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece, place);
        trees.forEach(resolver::resolve);
        Code code = piece.cut();
        if (trees.size() == 1 && !piece.isReplaced()) {
            code = code.as(Grammar.of(trees.get(0).getLeaf()));
        }
        checkBindings(code, trees);
        return code;
    }

    private void checkBindings(Code code, List<TreePath> trees) {
        trees.forEach(tree -> new PrivateClasses(reading, this).checkBindings(code, tree.getLeaf()));
    }

    /** The class that {@code outer.new Inner<T>(…)} names: without what may not stand there, with its type arguments. */
    Code innerName(TreePath creation, Place place) {
        TreePath path = unannotated(new TreePath(creation, ((NewClassTree) creation.getLeaf()).getIdentifier()));
        if (!(path.getLeaf() instanceof ParameterizedTypeTree generic)) {
            return Code.text(simpleName(path.getLeaf()));
        }
        TreePath name = unannotated(new TreePath(path, generic.getType()));
        List<TreePath> arguments = generic.getTypeArguments().stream()
                .map(argument -> new TreePath(path, argument))
                .toList();
        int start = reading.end(name.getLeaf());
        return Code.join(simpleName(name.getLeaf()), code(start, reading.end(generic), arguments, place));
    }

    private static TreePath unannotated(TreePath path) {
        Tree bare = unannotated(path.getLeaf());
        return bare == path.getLeaf() ? path : new TreePath(path, bare);
    }

    /** A type as it is without annotations of its own. */
    static Tree unannotated(Tree type) {
        return type instanceof AnnotatedTypeTree annotated ? annotated.getUnderlyingType() : type;
    }

    private static String simpleName(Tree name) {
        return (name instanceof MemberSelectTree select ? select.getIdentifier() : ((IdentifierTree) name).getName())
                .toString();
    }

    /** Where the name of a variable stands in its declaration; empty if it is written with escapes. */
    Optional<Range> nameOf(VariableTree tree) {
        int start = reading.start(tree);
        int end = tree.getInitializer() == null ? reading.end(tree) : reading.start(tree.getInitializer());
        Matcher token = TOKEN.matcher(reading.slice(start, end));
        Optional<Range> found = Optional.empty();
        while (token.find()) {
            if (tree.getName().contentEquals(token.group())) {
                found = Optional.of(new Range(start + token.start(), start + token.end()));
            }
        }
        return found;
    }

    /** The right side of an {@code instanceof}, behind the expression that it tests. */
    Code pattern(int start, int end, TreePath pattern) {
        Piece piece = new Piece(start, end);
        NameResolver resolver = new NameResolver(reading, this, jumps, piece, Place.BODY);
        new KeptBindings(reading, piece).keep(pattern, end);
        resolver.resolve(pattern);
        return piece.cut();
    }

    /** The labels of a case, guard included; bindings that its body uses get locals, which a guard may not assign (JLS 14.11.1). */
    Code labels(int start, int end, List<TreePath> labels) {
        Piece piece = new Piece(start, end);
        piece.labels = true;
        NameResolver resolver = new NameResolver(reading, this, jumps, piece, Place.BODY);
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

        /** Puts an expression between two pieces of text. */
        void wrap(TreePath path, Code before, Precedence place, Code after, Runnable scan) {
            Tree tree = path.getLeaf();
            boolean parentheses = Grammar.of(tree).compareTo(place) < 0;
            insert(reading.start(tree), parentheses ? Code.join(before, "(") : before);
            scan.run();
            insert(reading.end(tree), parentheses ? Code.join(")", after) : after);
        }

        /** Whether one code stands for all of it. */
        private boolean isReplaced() {
            return edits.size() == 1
                    && edits.get(0).start() == start
                    && edits.get(0).end() == end;
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

        /** Says that this range is in a lambda or a class body. */
        void capture(Tree tree) {
            int from = reading.start(tree);
            int to = reading.end(tree);
            edits.replaceAll(edit -> edit.start() >= from && edit.end() <= to
                    ? new Edit(edit.start(), edit.end(), edit.code().captured())
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
