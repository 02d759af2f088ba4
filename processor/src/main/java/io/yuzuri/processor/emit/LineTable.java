package io.yuzuri.processor.emit;

import java.util.ArrayList;
import java.util.List;

/** Which of the user's lines each generated line of a class comes from; the runtime translates stack traces by it. */
final class LineTable {
    /** A constant has at most 65,535 bytes: a long table is several. */
    private static final int LIMIT = 30_000;

    private final List<String> entries = new ArrayList<>();

    void add(int line, int userLine) {
        entries.add(line + ":" + userLine);
    }

    void clear() {
        entries.clear();
    }

    /** The table as string literals. */
    String literals() {
        StringBuilder literals = new StringBuilder("\"");
        int length = 0;
        for (String entry : entries) {
            if (length > LIMIT) {
                literals.append("\", \"");
                length = 0;
            } else if (length > 0) {
                literals.append(' ');
            }
            literals.append(entry);
            length += entry.length() + 1;
        }
        return literals.append('"').toString();
    }
}
