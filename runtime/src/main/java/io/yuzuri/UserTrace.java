package io.yuzuri;

import io.yuzuri.generated.Access;
import io.yuzuri.generated.Dispatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A stack trace in the lines of the user's source: generated frames translated, the runtime's left out. */
final class UserTrace {
    private static final Set<String> RUNTIME = Set.of(
            Resumable.class.getName(),
            Access.class.getName(),
            Dispatch.class.getName(),
            Dispatch.PLAIN_CALL.getName(),
            Loop.class.getName(),
            Reactor.class.getName(),
            AsWritten.class.getName(),
            Scheduler.class.getName(),
            Scheduler.Builder.class.getName());

    /** Who runs a task's steps, or its method as written. */
    private static final Set<String> BELOW_TASK = Set.of(Loop.class.getName(), AsWritten.class.getName());

    private final ClassLoader loader;
    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private UserTrace(ClassLoader loader) {
        this.loader = loader;
    }

    /** What a task failed with, as {@link Throwable#printStackTrace()} prints it. */
    static String of(Throwable failure, Task<?> task) {
        UserTrace trace = new UserTrace(task.getClass().getClassLoader());
        trace.print("", "", failure, callers(failure, task));
        return trace.text.toString();
    }

    /** The frames of what a task failed with. */
    static List<StackTraceElement> frames(Throwable failure, Task<?> task) {
        return new UserTrace(task.getClass().getClassLoader()).translate(frames(failure), callers(failure, task));
    }

    private static Collection<StackTraceElement> callers(Throwable failure, Task<?> task) {
        boolean ended = ((Resumable<?>) task).outcome() instanceof Failure outcome && outcome.cause == failure;
        return ended ? ((Failure) ((Resumable<?>) task).outcome()).callers() : List.of();
    }

    /** The frames of a task's thread, in the lines of the user's source. */
    static List<StackTraceElement> of(StackTraceElement[] frames, Task<?> task) {
        return new UserTrace(task.getClass().getClassLoader()).translate(frames, List.of());
    }

    private void print(String indent, String caption, Throwable failure, Collection<StackTraceElement> callers) {
        text.append(indent).append(caption);
        if (!seen.add(failure)) {
            text.append("[shown above: ").append(failure.getClass().getName()).append("]\n");
            return;
        }
        text.append(Failure.text(failure)).append('\n');
        for (StackTraceElement frame : translate(frames(failure), callers)) {
            text.append(indent).append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            print(indent + "\t", "Suppressed: ", suppressed, List.of());
        }
        Throwable cause = Failure.cause(failure);
        if (cause != null) print(indent, "Caused by: ", cause, List.of());
    }

    /** Somebody's own exception may fail to say where it was thrown. */
    private static StackTraceElement[] frames(Throwable failure) {
        try {
            return failure.getStackTrace();
        } catch (Throwable broken) {
            return new StackTraceElement[0];
        }
    }

    /** Where the frames of the task end and those of the loop begin, its further callers are put. */
    private List<StackTraceElement> translate(StackTraceElement[] frames, Collection<StackTraceElement> callers) {
        List<StackTraceElement> translated = new ArrayList<>();
        boolean inTask = true;
        for (StackTraceElement frame : frames) {
            String type = frame.getClassName();
            if (inTask && BELOW_TASK.contains(type)) {
                addNew(callers, translated);
                inTask = false;
            }
            if (RUNTIME.contains(type)) continue;
            Class<?> generated = generated(type);
            if (generated == null) {
                translated.add(plain(frame));
            } else {
                Optional<StackTraceElement> users = UserLines.translated(generated, frame);
                if (users.isEmpty()) dropHandles(translated);
                users.ifPresent(translated::add);
            }
        }
        return translated;
    }

    /**
     * Adds the callers behind the frames: without those that were on the Java stack when the failure was thrown, if a
     * {@code finally} or {@code catch} that waited has held it up since. In a recursion they cannot be told apart.
     */
    private static void addNew(Collection<StackTraceElement> callers, List<StackTraceElement> frames) {
        List<StackTraceElement> all = List.copyOf(callers);
        int known = Math.min(all.size(), frames.size());
        while (known > 0 && !all.subList(0, known).equals(frames.subList(frames.size() - known, frames.size()))) {
            known--;
        }
        List<StackTraceElement> before = frames.subList(0, frames.size() - known);
        List<StackTraceElement> behind = all.subList(known, all.size());
        boolean isRecursive = all.subList(0, known).stream()
                .anyMatch(one ->
                        Stream.concat(before.stream(), behind.stream()).anyMatch(other -> isOfOneMethod(one, other)));
        frames.addAll(isRecursive ? all : behind);
    }

    private static boolean isOfOneMethod(StackTraceElement one, StackTraceElement other) {
        return one.getClassName().equals(other.getClassName())
                && one.getMethodName().equals(other.getMethodName());
    }

    /** What an accessor calls that the user does not: the machinery of method handles. */
    private static void dropHandles(List<StackTraceElement> frames) {
        while (!frames.isEmpty() && frames.get(frames.size() - 1).getClassName().startsWith("java.lang.invoke.")) {
            frames.remove(frames.size() - 1);
        }
    }

    /** The generated class of this name; null for any other. */
    private Class<?> generated(String name) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return UserLines.areKnown(type) ? type : null;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return null;
        }
    }

    /** Without the name of its class loader, which a frame has that was taken from another thread. */
    static StackTraceElement plain(StackTraceElement frame) {
        if (frame.getClassLoaderName() == null) return frame;
        return new StackTraceElement(
                null,
                frame.getModuleName(),
                null,
                frame.getClassName(),
                frame.getMethodName(),
                frame.getFileName(),
                frame.getLineNumber());
    }
}
