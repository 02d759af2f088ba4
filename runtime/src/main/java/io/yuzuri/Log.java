package io.yuzuri;

import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;

/**
 * What nobody else can be told: it goes to the {@link System.Logger} {@code io.yuzuri.Scheduler}.
 *
 * <p>Law: nothing here throws, whatever the logger, or somebody's exception, does. If the logger fails, standard error
 * gets what it was to write, or as much of it as there is room for.
 */
final class Log {
    private Log() {}

    /** A task failed and nobody awaits it: the handler that is used when none is given. */
    static void failed(Task<?> task, Throwable failure) {
        try {
            Level level = isLostConnection(failure) ? Level.DEBUG : Level.ERROR;
            if (logger().isLoggable(level)) {
                logger().log(level, "Task " + task.name() + " failed.\n" + UserTrace.of(failure, task));
            }
        } catch (Throwable broken) {
            lastResort(Trouble.TASK_FAILED.text, failure);
        }
    }

    /**
     * Peers reset connections all day long; that is no error of anybody here. Failures to connect or bind are other
     * types.
     */
    static boolean isLostConnection(Throwable failure) {
        return failure instanceof SocketException
                && !(failure instanceof BindException
                        || failure instanceof ConnectException
                        || failure instanceof NoRouteToHostException
                        || failure instanceof PortUnreachableException);
    }

    static void error(Trouble trouble, Throwable failure) {
        error(trouble.text, failure);
    }

    static void error(String message, Throwable failure) {
        try {
            logger().log(Level.ERROR, message, failure);
        } catch (Throwable broken) {
            lastResort(message, failure);
        }
    }

    static void warn(String message) {
        try {
            logger().log(Level.WARNING, message);
        } catch (Throwable broken) {
            lastResort(message, null);
        }
    }

    private static void lastResort(String message, Throwable failure) {
        String text = message;
        try {
            if (failure != null) text = message + " " + Failure.text(failure);
        } catch (Throwable full) {
            // Then the message alone is told.
        }
        try {
            System.err.println(text);
        } catch (Throwable broken) {
            // There is nobody left to tell.
        }
    }

    private static System.Logger logger() {
        return System.getLogger("io.yuzuri.Scheduler");
    }
}
