package io.yuzuri.processor.random;

import io.yuzuri.processor.programs.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a program: its text, with the smaller pieces in it. What a piece is says how it may be made smaller: a
 * list loses members, a statement gives way to the lists in it, an expression to a part of the same type or to a
 * literal.
 */
record Piece(Sort sort, Type type, List<Object> parts) {
    enum Sort {
        EXPRESSION,
        STATEMENT,
        LIST,
        /** What may be left out: a clause, a case, a member. */
        OPTIONAL
    }

    /** Joins texts and pieces, as they are. */
    static Piece expression(Type type, Object... parts) {
        return new Piece(Sort.EXPRESSION, type, List.of(parts));
    }

    static Piece statement(Object... parts) {
        return new Piece(Sort.STATEMENT, Type.VOID, List.of(parts));
    }

    static Piece optional(Object... parts) {
        return new Piece(Sort.OPTIONAL, Type.VOID, List.of(parts));
    }

    static Piece list(List<Piece> parts) {
        return new Piece(Sort.LIST, Type.VOID, List.copyOf(parts));
    }

    List<Piece> pieces() {
        return parts.stream()
                .filter(Piece.class::isInstance)
                .map(Piece.class::cast)
                .toList();
    }

    Piece with(int index, Object part) {
        List<Object> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return new Piece(sort, type, List.copyOf(changed));
    }

    /** The same as an operand of a string concatenation: an array has no text that is the same in every run. */
    Piece shown() {
        boolean array = type.isArray() || type == Type.OBJECT;
        return array ? expression(Type.STRING, "text(", this, ")") : this;
    }

    int size() {
        return parts.isEmpty() ? 0 : 1 + pieces().stream().mapToInt(Piece::size).sum();
    }

    /** The source text, indented, for a class of a name. */
    String source(String className) {
        StringBuilder raw = new StringBuilder();
        print(raw);
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (String line : raw.toString().replace("@C@", className).split("\n")) {
            String text = line.strip();
            if (text.isEmpty()) continue;
            if (text.startsWith(Program.FILE)) depth = 0;
            int leading = text.startsWith("}") ? 1 : 0;
            out.append("    ".repeat(Math.max(0, depth - leading))).append(text).append('\n');
            depth += braces(text);
        }
        return Disguise.of(out.toString());
    }

    private static int braces(String line) {
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '{') depth++;
            if (line.charAt(i) == '}') depth--;
        }
        return depth;
    }

    private void print(StringBuilder out) {
        for (Object part : parts) {
            if (part instanceof Piece piece) {
                piece.print(out);
            } else {
                out.append(part);
            }
            if (sort == Sort.LIST) out.append('\n');
        }
    }

    @Override
    public String toString() {
        return source("C");
    }
}
