package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of the user's lines each generated line comes from. Statements carry the line as a comment at their end; when the
 * file is written, the comments give the table, which the runtime translates stack traces by.
 */
final class LineTable {
    private static final Pattern MARK = Pattern.compile(" //:(\\d+)$");
    private static final Pattern PLACE = Pattern.compile("\"@lines ([^@]+)@\"");

    private LineTable() {}

    /** A statement with its mark, and a line break. */
    static CodeBlock mark(CodeBlock statement, int userLine) {
        if (userLine <= 0) {
            return CodeBlock.of("$L\n", statement);
        }
        return CodeBlock.of("$L //:$L\n", statement, userLine);
    }

    /** What stands for the table of a class until the file is whole. */
    static String place(String taskClass) {
        return "@lines " + taskClass + "@";
    }

    /** The finished text: marks as comments, tables in their places. */
    static String resolve(String source) {
        String[] lines = source.split("\n", -1);
        Map<String, StringBuilder> tables = new HashMap<>();
        List<String> out = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            Matcher place = PLACE.matcher(lines[i]);
            if (place.find()) {
                table = tables.computeIfAbsent(place.group(1), name -> new StringBuilder());
            }
            Matcher mark = MARK.matcher(lines[i]);
            if (mark.find()) {
                table.append(table.isEmpty() ? "" : " ")
                        .append(i + 1)
                        .append(':')
                        .append(mark.group(1));
            }
            out.add(mark.replaceFirst(" // $1"));
        }
        return fill(String.join("\n", out), tables);
    }

    private static String fill(String source, Map<String, StringBuilder> tables) {
        return PLACE.matcher(source)
                .replaceAll(place -> Matcher.quoteReplacement(
                        literals(tables.get(place.group(1)).toString())));
    }

    /** A constant has at most 65,535 bytes: a long table is several. */
    private static String literals(String table) {
        StringBuilder literals = new StringBuilder("\"");
        int length = 0;
        for (String entry : table.split(" ")) {
            if (length > 30_000) {
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
