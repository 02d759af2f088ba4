package io.yuzuri.processor.emit;

import io.yuzuri.processor.diag.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A generated file line by line, as it is finished. Each line comes from one line of the user's, which a comment behind
 * it says and the line table of its class; where a statement has something from two of them, it goes on in a new line.
 */
final class Page {
    /** What a line that a statement goes on in is indented by. */
    private static final int CONTINUATION = 8;

    /** How many lines hold what is taken back of a wrapped member. */
    private static final int WRAPPING = 2;

    /** A text without marks, and what they said. */
    record Finished(String text, List<Marks.Piece> pieces) {}

    private record Point(int line, int column) {}

    private record Place(Point at, LineTable table) {}

    private record Part(Origin origin, Point start, Point end) {}

    private final Set<Integer> raw;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final List<Place> tables = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Part> opened = new ArrayDeque<>();
    private LineTable table = new LineTable();
    private int indentation;
    private boolean hasBegun;
    private boolean hasCode;
    private int userLine;
    private int toSkip;

    /** @param source the user's, whose characters the compiler's encoding has */
    Page(CharSequence source) {
        this.raw = source.chars().filter(c -> c > '~').boxed().collect(Collectors.toSet());
    }

    /** What JavaPoet wrote. */
    void put(char c) {
        if (toSkip > 0) {
            toSkip -= c == '\n' ? 1 : 0;
            if (toSkip > 0) return;
        }
        if (c == '\n') {
            end(true);
            hasBegun = false;
            return;
        }
        if (c != ' ') {
            begin();
            hasCode = true;
        }
        line.append(c);
    }

    /** Notes how far in the line is. */
    private void begin() {
        if (!hasBegun) {
            indentation = line.length();
            hasBegun = true;
        }
    }

    void code(String text) {
        begin();
        hasCode |= !text.isBlank();
        line.append(text);
    }

    void comment(String text) {
        begin();
        line.append(text);
    }

    void textBlock(String text, int lastUserLine) {
        String[] rows = text.split("\n", -1);
        code(rows[0]);
        for (int i = 1; i < rows.length; i++) {
            end(false);
            line.append(rows[i]);
        }
        userLine = lastUserLine;
        hasCode = true;
    }

    void from(int user) {
        begin();
        if (hasCode && userLine > 0 && userLine != user) {
            end(true);
            indent(CONTINUATION);
        }
        userLine = user;
    }

    void newLine(int user, int column, boolean inComment) {
        begin();
        end(!inComment);
        indent(column);
        userLine = user;
    }

    private void indent(int column) {
        line.append(" ".repeat(indentation + column));
    }

    /** Ends a line. It says where it comes from, unless it breaks off where it cannot. */
    private void end(boolean isVisible) {
        boolean isOfUser = hasCode && userLine > 0;
        if (isOfUser) table.add(lines.size() + 1, userLine);
        String text = isVisible ? line.toString().stripTrailing() : line.toString();
        lines.add(isOfUser && isVisible ? text + " // " + userLine : text);
        line.setLength(0);
        hasCode = false;
        userLine = 0;
    }

    private Point here() {
        return new Point(lines.size(), line.length());
    }

    void table() {
        table = new LineTable();
        tables.add(new Place(here(), table));
    }

    void clearTable() {
        table.clear();
    }

    void open(Origin origin) {
        opened.push(new Part(origin, here(), here()));
    }

    void close() {
        Part part = opened.pop();
        parts.add(new Part(part.origin(), part.start(), here()));
    }

    /** Takes back the lines that open a class and a block before a wrapped member. */
    void unwrap() {
        lines.remove(lines.size() - 1);
        String head = lines.remove(lines.size() - 1);
        indentation = head.length() - head.stripLeading().length();
        line.setLength(0);
        indent(0);
        hasBegun = true;
        hasCode = false;
    }

    /** The line goes on behind the braces that close what was taken back. */
    void endWrapped() {
        toSkip = WRAPPING + 1;
    }

    Finished finished() {
        end(true);
        for (Place place : tables) {
            StringBuilder at = new StringBuilder(lines.get(place.at().line()));
            at.insert(place.at().column(), place.table().literals());
            lines.set(place.at().line(), at.toString());
        }
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size()];
        for (int i = 0; i < starts.length; i++) {
            text.append(i == 0 ? "" : "\n");
            starts[i] = text.length();
            text.append(encodable(lines.get(i)));
        }
        List<Marks.Piece> pieces = parts.stream()
                .map(part -> new Marks.Piece(part.origin(), offset(part.start(), starts), offset(part.end(), starts)))
                .toList();
        return new Finished(text.toString(), pieces);
    }

    private int offset(Point point, int[] starts) {
        String before = lines.get(point.line());
        return starts[point.line()]
                + encodable(before.substring(0, Math.min(point.column(), before.length())))
                        .length();
    }

    /** A character that the user did not write as such is written as an escape: the encoding may not have it. */
    private String encodable(String text) {
        if (text.chars().allMatch(c -> c <= '~')) return text;
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(c <= '~' || raw.contains((int) c) ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return escaped.toString();
    }
}
