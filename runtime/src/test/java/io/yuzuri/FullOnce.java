package io.yuzuri;

/** A heap that is full when a task fails; run by {@link FullHeapTest} in a small JVM. */
final class FullOnce {
    private static Object[] held;
    private static int count;
    private static boolean full;

    private FullOnce() {}

    private static void fill() {
        if (!full) return;
        count = 0;
        held = new Object[600_000];
        try {
            while (true) held[count++] = new byte[1 << 14];
        } catch (OutOfMemoryError full) {
            count--;
        }
        for (int i = 0; i < 6; i++) top();
    }

    private static void top() {
        try {
            while (true) held[count++] = new byte[0];
        } catch (OutOfMemoryError full) {
            count--;
        }
    }

    /** A task fails as written. */
    private static String written() {
        RuntimeException failure = new RuntimeException();
        try {
            return Scheduler.builder().asWritten(true).run(Plain.task(() -> {
                Yield.pause();
                fill();
                throw failure;
            }));
        } catch (RuntimeException | OutOfMemoryError thrown) {
            return "lived";
        }
    }

    /** A task fails, of which only the log can be told, beside another one. */
    private static String told() {
        RuntimeException failure = new RuntimeException();
        return Scheduler.builder().run(new Hand<String>() {
            @Override
            protected boolean step() throws Throwable {
                resumed();
                if (state == 0) {
                    state = 1;
                    Yield.spawn(Hand.task(() -> {
                        fill();
                        throw failure;
                    }));
                    if (pause()) return SUSPENDED;
                }
                held = null;
                return done("lived");
            }
        });
    }

    private static String once(String what) {
        return what.equals("told") ? told() : written();
    }

    public static void main(String[] arguments) {
        String how;
        try {
            once(arguments[0]); // which loads the classes
            full = true;
            how = once(arguments[0]);
        } catch (Throwable failure) {
            held = null;
            how = "ended by " + failure;
        }
        held = null;
        System.out.println(how);
    }
}
