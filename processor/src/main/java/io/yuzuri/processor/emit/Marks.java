package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.ir.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Marks around what stands for a tree of the user's, while a file is written; they are gone when it is finished, and what is
 * left of them is a table. They change nothing of the text: a mark is made of characters that the user's file does not
 * have, that break no line and that are no white space.
 *
 * <pre>
 * self.count + n     →  ‹3:‹4:self.count› + ‹5:n››     →  3 at 0..14, 4 at 0..10, 5 at 13..14
 * </pre>
 */
public final class Marks {
    private static final int FIRST = 0x1;
    private static final int LAST = 0x8;
    private static final int FIRST_PRIVATE = 0xE000;
    private static final int LAST_PRIVATE = 0xF8FF;

    /** Where in a finished file a tree of the user's stands. */
    public record Piece(Origin origin, int start, int end) {}

    /** A text without marks, and what they said. */
    record Table(String text, List<Piece> pieces) {}

    private final List<Origin> origins = new ArrayList<>();
    private final boolean writes;
    private final String open;
    private final String then;
    private final String close;

    private Marks(boolean writes, int[] characters) {
        this.writes = writes;
        this.open = Character.toString(characters[0]);
        this.then = Character.toString(characters[1]);
        this.close = Character.toString(characters[2]);
    }

    /** No marks at all. */
    public static Marks none() {
        return new Marks(false, new int[] {FIRST, FIRST, FIRST});
    }

    /** Marks that no text cut from this source can hold. */
    public static Marks apartFrom(CharSequence source) {
        return new Marks(
                true,
                IntStream.concat(IntStream.rangeClosed(FIRST, LAST), IntStream.rangeClosed(FIRST_PRIVATE, LAST_PRIVATE))
                        .filter(character -> source.chars().noneMatch(each -> each == character))
                        .limit(3)
                        .toArray());
    }

    /** Written code in marks. */
    CodeBlock around(Origin origin, CodeBlock code) {
        return writes ? CodeBlock.of("$L$L$L", open(origin), code, close) : code;
    }

    /** What stands before the part of this number, and behind the last. */
    String at(int index, List<Code.Span> spans) {
        if (!writes) {
            return "";
        }
        StringBuilder marks = new StringBuilder();
        for (Code.Span span : spans) {
            marks.append(span.to() == index && span.from() < index ? close : "");
        }
        spans.stream()
                .filter(span -> span.from() == index && span.to() > index)
                .sorted((one, other) -> other.to() - one.to())
                .forEach(span -> marks.append(open(span.origin())));
        return marks.toString();
    }

    private String open(Origin origin) {
        origins.add(origin);
        return open + (origins.size() - 1) + then;
    }

    /** Takes the marks out. */
    Table strip(String source) {
        if (!writes) {
            return new Table(source, List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = new ArrayList<>();
        Deque<Piece> within = new ArrayDeque<>();
        for (int i = 0; i < source.length(); i++) {
            if (source.startsWith(open, i)) {
                int end = source.indexOf(then, i);
                within.push(new Piece(origins.get(Integer.parseInt(source.substring(i + 1, end))), text.length(), 0));
                i = end;
            } else if (source.startsWith(close, i)) {
                Piece opened = within.pop();
                pieces.add(new Piece(opened.origin(), opened.start(), text.length()));
            } else {
                text.append(source.charAt(i));
            }
        }
        return new Table(text.toString(), pieces);
    }
}
