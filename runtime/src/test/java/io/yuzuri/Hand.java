package io.yuzuri;

/** A machine written by hand, for tests of the machines alone. */
abstract class Hand<T> extends Resumable<T> {

    @Override
    protected T asWritten() {
        throw new UnsupportedOperationException();
    }

    /** One step: does something and ends. */
    interface Body {
        Object run() throws Throwable;
    }

    /** A task that does something without suspending. */
    static <T> Task<T> task(Body body) {
        return new Hand<>() {
            @Override
            @SuppressWarnings("unchecked")
            protected boolean step() throws Throwable {
                if (state != 0) throw new IllegalStateException();
                return done((T) body.run());
            }
        };
    }

    /** A task that pauses so many times. */
    static Task<Integer> pausing(int times) {
        return new Hand<>() {
            private int paused;

            @Override
            protected boolean step() throws Throwable {
                if (state == 1) resumed();
                state = 1;
                while (paused < times) {
                    paused++;
                    if (pause()) return SUSPENDED;
                    resumed();
                }
                return done(paused);
            }
        };
    }
}
