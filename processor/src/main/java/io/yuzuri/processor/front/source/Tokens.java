package io.yuzuri.processor.front.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a range of Java source (JLS 3), blanks and comments among them: what a position is in, where javac's
 * trees have no position for it. A range begins and ends between tokens. Unicode escapes are read as what they stand
 * for.
 */
public final class Tokens {
    enum Kind {
        BLANK,
        COMMENT,
        /** An identifier, a keyword or a number. */
        WORD,
        /** A string or a character. */
        LITERAL,
        TEXT_BLOCK,
        /** One character of an operator or a separator. */
        SIGN
    }

    public record Token(Kind kind, int start, int end) {
        boolean isCode() {
            return kind != Kind.BLANK && kind != Kind.COMMENT;
        }
    }

    private final CharSequence source;
    private final int end;
    private int at;
    private boolean afterBackslash;

    private Tokens(CharSequence source, int start, int end) {
        this.source = source;
        this.at = start;
        this.end = end;
    }

    static List<Token> in(CharSequence source, int start, int end) {
        Tokens tokens = new Tokens(source, start, end);
        List<Token> all = new ArrayList<>();
        while (tokens.at < end) {
            int from = tokens.at;
            Kind kind = tokens.next();
            all.add(new Token(kind, from, tokens.at));
        }
        return all;
    }

    /** What a token is without unicode escapes. */
    static String text(CharSequence source, Token token) {
        Tokens tokens = new Tokens(source, token.start(), token.end());
        StringBuilder text = new StringBuilder();
        while (tokens.at < tokens.end) {
            text.append(tokens.take());
        }
        return text.toString();
    }

    /** The next character, or what an escape stands for; 0 at the end. */
    private char take() {
        if (at >= end) return 0;
        char c = source.charAt(at++);
        if (c != '\\' || afterBackslash) {
            afterBackslash = false;
            return c;
        }
        if (at < end && source.charAt(at) == 'u') {
            while (at < end && source.charAt(at) == 'u') {
                at++;
            }
            int digits = Math.min(at + 4, end);
            char escaped =
                    (char) Integer.parseInt(source.subSequence(at, digits).toString(), 16);
            at = digits;
            return escaped;
        }
        afterBackslash = true;
        return c;
    }

    private char peek() {
        int start = at;
        boolean backslash = afterBackslash;
        char c = take();
        at = start;
        afterBackslash = backslash;
        return c;
    }

    private boolean takes(char wanted) {
        boolean found = at < end && peek() == wanted;
        if (found) take();
        return found;
    }

    private Kind next() {
        char c = take();
        if (isBlank(c)) {
            while (at < end && isBlank(peek())) {
                take();
            }
            return Kind.BLANK;
        } else if (c == '/' && at < end && (peek() == '/' || peek() == '*')) {
            comment(take() == '*');
            return Kind.COMMENT;
        } else if (c == '"') {
            return quoted();
        } else if (c == '\'') {
            literal('\'');
            return Kind.LITERAL;
        } else if (isWord(c)) {
            while (at < end && isWord(peek())) {
                take();
            }
            return Kind.WORD;
        }
        return Kind.SIGN;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || isLineEnd(c);
    }

    public static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
    }

    private void comment(boolean traditional) {
        boolean star = false;
        while (at < end && (traditional || !isLineEnd(peek()))) {
            char c = take();
            if (traditional && star && c == '/') return;
            star = c == '*';
        }
    }

    private Kind quoted() {
        if (!takes('"')) {
            literal('"');
            return Kind.LITERAL;
        }
        if (!takes('"')) return Kind.LITERAL;
        for (int quotes = 0; at < end && quotes < 3; ) {
            char c = take();
            quotes = c == '"' ? quotes + 1 : 0;
            if (c == '\\') take();
        }
        return Kind.TEXT_BLOCK;
    }

    private void literal(char quote) {
        for (char c = take(); c != quote && at < end; c = take()) {
            if (c == '\\') take();
        }
    }
}
