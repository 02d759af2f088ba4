package io.yuzuri;

import java.lang.reflect.Method;

/** The threads of as-written mode: virtual ones where the JDK has them, daemon threads elsewhere. */
final class BatonThreads {
    private BatonThreads() {}

    static Thread unstarted(Runnable body, String name) {
        Thread virtual = virtual(body, name);
        if (virtual != null) return virtual;
        Thread thread = new Thread(null, body, name);
        thread.setDaemon(true);
        return thread;
    }

    /** A virtual thread, or null: this is compiled for a JDK without them. */
    private static Thread virtual(Runnable body, String name) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder");
            type.getMethod("name", String.class).invoke(builder, name);
            Method unstarted = type.getMethod("unstarted", Runnable.class);
            return (Thread) unstarted.invoke(builder, body);
        } catch (ReflectiveOperationException absent) {
            return null;
        }
    }
}
