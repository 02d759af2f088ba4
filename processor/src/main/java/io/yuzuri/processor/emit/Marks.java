package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands for something else in the text that JavaPoet writes, until the file is whole: the user's text, which
 * JavaPoet would break into lines as it likes; which of the user's lines a line comes from; what stands for which tree
 * of the user's. Marks are written here, and resolved on a {@link Page}, and nowhere else.
 *
 * <p>A mark is a number between two signs that no Java code has outside of literals and comments. Of the user's text
 * only what has no such sign is given to JavaPoet as it is; so nothing but a mark can look like one.
 *
 * <pre>
 * self.count + n     →  `0`self.count + n     →  self.count + n // 31
 * </pre>
 */
public final class Marks {
    private static final char SIGN = '`';

    /** Where in a finished file a tree of the user's stands. */
    public record Piece(Origin origin, int start, int end) {}

    /** What a mark does when the text is resolved. */
    @FunctionalInterface
    private interface Mark {
        void put(Page page);
    }

    private final List<Mark> marks = new ArrayList<>();
    private final CharSequence source;
    private final boolean tellsPieces;

    private Marks(CharSequence source, boolean tellsPieces) {
        this.source = source;
        this.tellsPieces = tellsPieces;
    }

    /**
     * Marks of a file that is made from this source.
     *
     * @param tellsPieces whether it is asked which piece stands for which tree
     */
    public static Marks of(CharSequence source, boolean tellsPieces) {
        return new Marks(source, tellsPieces);
    }

    private String mark(Mark mark) {
        marks.add(mark);
        return SIGN + String.valueOf(marks.size() - 1) + SIGN;
    }

    private CodeBlock block(Mark mark) {
        return CodeBlock.of("$L", mark(mark));
    }

    /** Text within a line. */
    CodeBlock text(String text) {
        return CodeBlock.of("$L", word(text));
    }

    /** The same, for who writes without JavaPoet. */
    String word(String text) {
        boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c <= '~' && c != SIGN);
        return isPlain ? text : mark(page -> page.code(text));
    }

    /** A comment within a line. */
    CodeBlock comment(String text) {
        return block(page -> page.comment(text));
    }

    /** A text block, which stays as it is. */
    CodeBlock textBlock(Part.TextBlock text) {
        return block(page -> page.textBlock(text.text(), text.last()));
    }

    /** Says that what follows comes from a line of the user's; a line that holds something of another one ends here. */
    CodeBlock line(int userLine) {
        return userLine <= 0 ? CodeBlock.of("") : block(page -> page.from(userLine));
    }

    /** A line break in the user's text. */
    CodeBlock newLine(Part.NewLine line) {
        return block(page -> page.newLine(line.line(), line.column(), line.inComment()));
    }

    /** What stands for the line table of a class, which the lines behind it make. */
    CodeBlock table() {
        return block(Page::table);
    }

    /** Where the code of a class begins: what stands before is in no stack trace, and not in its line table. */
    CodeBlock code() {
        return block(Page::clearTable);
    }

    /**
     * A member of a class to the letter: JavaPoet takes it for the initialiser of a class, which is taken away again.
     */
    CodeBlock carried(CodeBlock member) {
        return CodeBlock.of("$L$L$L\n", mark(Page::unwrap), member, mark(Page::endWrapped));
    }

    /** Written code that stands for a tree. */
    CodeBlock around(Origin origin, CodeBlock code) {
        return tellsPieces ? CodeBlock.of("$L$L$L", open(origin), code, mark(Page::close)) : code;
    }

    /** What stands before the part of this number, and behind the last. */
    String at(int index, List<Code.Span> spans) {
        if (!tellsPieces) return "";
        StringBuilder all = new StringBuilder();
        for (Code.Span span : spans) {
            all.append(span.to() == index && span.from() < index ? mark(Page::close) : "");
        }
        spans.stream()
                .filter(span -> span.from() == index && span.to() > index)
                .sorted((one, other) -> other.to() - one.to())
                .forEach(span -> all.append(open(span.origin())));
        return all.toString();
    }

    private String open(Origin origin) {
        return mark(page -> page.open(origin));
    }

    /** The finished text. */
    Page.Finished resolve(String text) {
        Page page = new Page(source);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == SIGN) {
                int end = text.indexOf(SIGN, at + 1);
                marks.get(Integer.parseInt(text.substring(at + 1, end))).put(page);
                at = end;
            } else {
                page.put(c);
            }
        }
        return page.finished();
    }
}
