package io.yuzuri.processor.programs;

import io.yuzuri.NanoClock;
import io.yuzuri.Scheduler;
import io.yuzuri.StalledException;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.UserClasses;
import io.yuzuri.UserFrames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/** A program's classes, loaded, to be run in any way under any conditions. */
public final class Stage implements AutoCloseable {
    /** By which mechanism a program runs. */
    public enum Way {
        /** The state machine. */
        TRANSFORMED,
        /** The user's own method on a thread of its own, under the same scheduler. */
        AS_WRITTEN,
        /** The user's own method called from an ordinary thread: plain Java. */
        CALLED
    }

    private final Program program;
    private final Path classes;
    private URLClassLoader loader;
    private UserClasses users;

    public Stage(Program program, Path classes) {
        this.program = program;
        this.classes = classes;
        load();
    }

    public Trace run(Way way, Conditions conditions) {
        if (program.says("fresh classes")) {
            close();
            load();
        }
        Thread.interrupted(); // one run's interrupt is none of the next one's
        Trace trace = new Trace(conditions);
        try {
            Class<?> probe = loader.loadClass("good.support.Probe");
            probe.getField("effect").set(null, (Consumer<String>) trace::effect);
            probe.getField("next").set(null, (IntSupplier) trace::next);
            probe.getField("resumed").set(null, (Runnable) trace::resumed);
            Method text = probe.getMethod("text", Object.class);
            try {
                Object result = way == Way.CALLED ? call() : schedule(way, trace);
                trace.returned((String) text.invoke(null, result));
            } catch (TaskCancelled cancelled) {
                trace.threw("cancelled");
            } catch (StalledException stalled) {
                trace.threw("stalled");
            } catch (Throwable failure) {
                trace.threw(text.invoke(null, failure) + frames(failure, way == Way.CALLED ? null : trace.root));
            }
            return trace;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Where it was thrown, in the lines of the program; nothing unless the program wants that compared. */
    private String frames(Throwable failure, Task<?> task) {
        boolean tells = program.says("frames") || program.says("frames of throws") && isThrown(failure);
        return tells ? UserFrames.of(failure, task, users) : "";
    }

    /**
     * Whether somebody threw it: what an operation of the JVM fails with may be told by the line of a private
     * member, and a stack is full somewhere.
     */
    private static boolean isThrown(Throwable failure) {
        return !(failure instanceof NullPointerException
                || failure instanceof StackOverflowError
                || failure instanceof ClassCastException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArrayStoreException
                || failure instanceof NegativeArraySizeException
                || failure instanceof ArithmeticException);
    }

    private Object call() throws Throwable {
        Method method = loader.loadClass("good." + program.name()).getDeclaredMethod("run");
        return invoke(method);
    }

    private Object schedule(Way way, Trace trace) throws Throwable {
        Method factory = loader.loadClass("good." + program.name() + "Tasks").getDeclaredMethod("run");
        Task<?> task = (Task<?>) invoke(factory);
        trace.root = task;
        return Scheduler.builder()
                .asWritten(way == Way.AS_WRITTEN)
                .clock(new JumpingClock())
                .uncaughtHandler((failed, failure) -> trace.unhandled(failure, frames(failure, failed)))
                .run(task);
    }

    /** Who sleeps longer wakes later, however busy the machine is. */
    private static final class JumpingClock implements NanoClock {
        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public long idle(long nanos, boolean outside) {
            if (nanos < 0 || outside) return -1;
            now += nanos;
            return 0;
        }
    }

    private static Object invoke(Method method) throws Throwable {
        method.setAccessible(true);
        try {
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void load() {
        try {
            loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Stage.class.getClassLoader());
            loader.setDefaultAssertionStatus(true);
            loader.setClassAssertionStatus("good." + program.name(), !program.says("assertions off"));
            users = new UserClasses(loader, "good.");
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
