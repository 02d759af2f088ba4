package io.yuzuri.processor.random;

import io.yuzuri.processor.programs.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In what the frames of two traces may differ.
 *
 * <ul>
 *   <li>What a coroutine caught after it had been resumed, and threw again, does not tell by whom it was called.
 *   <li>In a statement over several lines with a switch expression the line may be another: of such an expression, and
 *       of its end, some javacs make entries in a line table that others do not make.
 * </ul>
 */
final class Excuses {
    private static final Pattern FRAME = Pattern.compile("\n  (good\\.[\\w.$<>]+):(-?\\d+)");

    private final String owner;
    private final List<String> lines;

    Excuses(Program program) {
        this.owner = "good." + program.name();
        this.lines = program.text().lines().toList();
    }

    /** Whether that is all in which a transformed run differs from that as written. */
    boolean excuse(String written, String transformed) {
        List<String> expected = tokens(written);
        List<String> actual = tokens(transformed);
        int at = 0;
        for (String token : expected) {
            boolean isNext = at < actual.size() && isSame(token, actual.get(at));
            boolean isLost = isFrame(token) && at > 0 && isFrame(actual.get(at - 1));
            if (isNext) at++;
            else if (!isLost) return false;
        }
        return at == actual.size();
    }

    private static boolean isFrame(String token) {
        return FRAME.matcher(token).matches();
    }

    private boolean isSame(String one, String other) {
        if (one.equals(other)) return true;
        Matcher frame = FRAME.matcher(one);
        Matcher another = FRAME.matcher(other);
        return frame.matches()
                && another.matches()
                && frame.group(1).equals(another.group(1))
                && frame.group(1).startsWith(owner)
                && isSwitchBetween(Integer.parseInt(frame.group(2)), Integer.parseInt(another.group(2)));
    }

    private boolean isSwitchBetween(int one, int other) {
        int first = Math.min(one, other);
        int last = Math.min(Math.max(one, other), lines.size());
        if (first < 1) return false;
        boolean endsAny = one <= lines.size() && lines.get(one - 1).strip().startsWith("}");
        return endsAny || lines.subList(first - 1, last).stream().anyMatch(line -> line.matches(".*\\bswitch\\b.*"));
    }

    /** Frames, and the texts between them. */
    private static List<String> tokens(String trace) {
        List<String> tokens = new ArrayList<>();
        Matcher frame = FRAME.matcher(trace);
        int from = 0;
        while (frame.find()) {
            if (frame.start() > from) tokens.add(trace.substring(from, frame.start()));
            tokens.add(frame.group());
            from = frame.end();
        }
        tokens.add(trace.substring(from));
        return tokens;
    }
}
