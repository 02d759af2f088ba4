package io.yuzuri;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The frames of a failure that are the user's own, as the log of a scheduler shows them. They are those of the program
 * as written, but for these:
 *
 * <ul>
 *   <li>Two classes of one depth and simple name in one line have the name of the first.
 *   <li>What fails without a call of the user's behind an accessor (a private field of null, a private constructor) is
 *       told by the line of that member, not of the last call before it in the statement.
 * </ul>
 */
public final class UserFrames {
    private UserFrames() {}

    /**
     * Class, method and line of each, the innermost first; without the numbers that javac gives to lambdas. What it was
     * caused by and what it suppresses has the place where that was thrown.
     *
     * @param task what failed, or null for a plain call
     * @param program whose frames it is about
     */
    public static String of(Throwable failure, Task<?> task, UserClasses program) {
        List<StackTraceElement> frames =
                task == null ? List.of(failure.getStackTrace()) : UserTrace.frames(failure, task);
        StringBuilder text = new StringBuilder(text(frames, program));
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append(" suppressed ").append(thrown(suppressed, task, program));
        }
        if (failure.getCause() != null) {
            text.append(" caused by ").append(thrown(failure.getCause(), task, program));
        }
        return text.toString();
    }

    private static String thrown(Throwable failure, Task<?> task, UserClasses program) {
        String all = of(failure, task, program);
        return all.lines().limit(2).collect(Collectors.joining("\n"));
    }

    private static String text(List<StackTraceElement> frames, UserClasses program) {
        return frames.stream()
                .filter(program::wrote)
                .map(frame -> "\n  " + frame.getClassName() + "."
                        + frame.getMethodName().replaceFirst("^(lambda\\$.*\\$)\\d+$", "$1") + ":"
                        + frame.getLineNumber())
                .collect(Collectors.joining());
    }
}
