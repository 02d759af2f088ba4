package io.yuzuri;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** A stack trace in the lines of the user's source: generated frames translated, the runtime's left out. */
final class UserTrace {
    private final ClassLoader loader;
    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private UserTrace(ClassLoader loader) {
        this.loader = loader;
    }

    /** The failure as {@link Throwable#printStackTrace()} prints it; {@code near} can see the generated classes. */
    static String of(Throwable failure, Class<?> near) {
        UserTrace trace = new UserTrace(near.getClassLoader());
        trace.print("", "", failure);
        return trace.text.toString();
    }

    private void print(String indent, String caption, Throwable failure) {
        text.append(indent).append(caption);
        if (!seen.add(failure)) {
            text.append("[shown above: ").append(failure.getClass().getName()).append("]\n");
            return;
        }
        text.append(failure).append('\n');
        for (StackTraceElement frame : translate(failure.getStackTrace())) {
            text.append(indent).append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : failure.getSuppressed()) print(indent + "\t", "Suppressed: ", suppressed);
        if (failure.getCause() != null) print(indent, "Caused by: ", failure.getCause());
    }

    List<StackTraceElement> translate(StackTraceElement[] frames) {
        List<StackTraceElement> translated = new ArrayList<>();
        for (StackTraceElement frame : frames) {
            String type = frame.getClassName();
            if (isRuntime(type)) continue;
            UserLines lines = linesOf(type);
            translated.add(lines == null ? frame : lines.of(frame));
        }
        return translated;
    }

    private static boolean isRuntime(String type) {
        return type.equals(Resumable.class.getName())
                || type.equals(Loop.class.getName())
                || type.equals(Scheduler.class.getName())
                || type.startsWith(Scheduler.class.getName() + "$")
                || type.equals(AsWritten.class.getName());
    }

    /** Where a generated class came from; null for any other class. */
    private UserLines linesOf(String type) {
        try {
            UserLines lines = UserLines.of(Class.forName(type, false, loader));
            return lines.areKnown() ? lines : null;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return null;
        }
    }
}
