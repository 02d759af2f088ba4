package io.yuzuri.processor.front.source;

import io.yuzuri.processor.front.source.Tokens.Token;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of the user's source as code, line by line: where it goes on in another line, which line of the user's it is
 * in, what is a comment. What spans lines and must not change, a text block, is kept in one piece.
 */
public final class UserLines {
    private final Source source;
    private final List<Object> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private UserLines(Source source) {
        this.source = source;
    }

    /** The code of a range that begins and ends between tokens. */
    public static Code code(Source source, int start, int end) {
        return continued(source, start, end).at(source.lineAt(start));
    }

    /** The same, which goes on in the line of what stands before it. */
    public static Code continued(Source source, int start, int end) {
        UserLines lines = new UserLines(source);
        source.tokens(start, end).forEach(lines::add);
        lines.flush();
        return Code.join(lines.parts.toArray());
    }

    /** Whether nothing in the first line of a range can make an entry in a line table: no name, no body. */
    public static boolean isPunctuation(Source source, int start, int end) {
        return source.tokens(start, end).stream()
                .takeWhile(token -> !endsLine(source, token))
                .noneMatch(token ->
                        token.kind() == Tokens.Kind.WORD || source.text(token).equals("{"));
    }

    /** Whether a range ends in another line than it begins in. */
    public static boolean endsLine(Source source, int start, int end) {
        return source.tokens(start, end).stream().anyMatch(token -> endsLine(source, token));
    }

    private static boolean endsLine(Source source, Token token) {
        return source.slice(token.start(), token.end()).chars().anyMatch(c -> Tokens.isLineEnd((char) c));
    }

    private void flush() {
        if (!text.isEmpty()) {
            parts.add(new Part.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void add(Token token) {
        switch (token.kind()) {
            case BLANK -> blank(token);
            case COMMENT -> comment(token);
            case TEXT_BLOCK -> {
                flush();
                String block = source.slice(token.start(), token.end()).replaceAll("\r\n?", "\n");
                parts.add(new Part.TextBlock(block, source.lineAt(token.end())));
            }
            default -> text.append(source.slice(token.start(), token.end()));
        }
    }

    /** Tabs and form feeds are blanks as any; one that is written as an escape stays, since it may end a comment. */
    private void blank(Token token) {
        int last = token.start();
        for (int at = token.start(); at < token.end(); at++) {
            if (Tokens.isLineEnd(source.charAt(at))) {
                at = endLine(at, token.end(), false);
                last = at + 1;
            }
        }
        if (last == token.start()) {
            text.append(source.slice(last, token.end()).replace('\t', ' ').replace('\f', ' '));
        }
    }

    private void comment(Token token) {
        flush();
        int from = token.start();
        for (int at = from; at < token.end(); at++) {
            if (Tokens.isLineEnd(source.charAt(at))) {
                parts.add(new Part.Comment(source.slice(from, at)));
                at = endLine(at, token.end(), true);
                from = at + 1;
                while (from < token.end() && isBlank(source.charAt(from))) {
                    from++;
                }
            }
        }
        parts.add(new Part.Comment(source.slice(from, token.end())));
    }

    /** Ends a line; gives the last character of what ends it. */
    private int endLine(int at, int limit, boolean inComment) {
        flush();
        boolean two = source.charAt(at) == '\r' && at + 1 < limit && source.charAt(at + 1) == '\n';
        int last = two ? at + 1 : at;
        int column = 0;
        while (last + 1 + column < limit && isBlank(source.charAt(last + 1 + column))) {
            column++;
        }
        parts.add(new Part.NewLine(source.lineAt(last + 1), column, inComment));
        return last;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
