package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one difference that two traces may have: what a coroutine caught after it had been resumed, and threw again,
 * does not tell by whom it was called. The frames that are told are the same.
 */
final class LostCallers {
    private static final Pattern FRAME = Pattern.compile("\n  good\\.[\\w.$<>]+:-?\\d+");

    private LostCallers() {}

    /** Whether that is all in which a transformed run differs from that as written. */
    static boolean excuse(String written, String transformed) {
        List<String> expected = tokens(written);
        List<String> actual = tokens(transformed);
        int at = 0;
        for (String token : expected) {
            boolean isNext = at < actual.size() && actual.get(at).equals(token);
            boolean isLost = isFrame(token) && at > 0 && isFrame(actual.get(at - 1));
            if (isNext) at++;
            else if (!isLost) return false;
        }
        return at == actual.size();
    }

    private static boolean isFrame(String token) {
        return FRAME.matcher(token).matches();
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
