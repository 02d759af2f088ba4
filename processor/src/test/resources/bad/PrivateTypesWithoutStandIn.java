// case 51: what no type variable can stand for
package bad;

import io.yuzuri.*;

class PrivateTypesWithoutStandIn {
    private record Session(int n) {}

    private static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private interface Generic {
        <T> T same(T t);
    }

    interface Sink {
        void put(Session s);

        int size();
    }

    static <T> T same(T t) {
        return t;
    }

    static Session session() {
        return new Session(1);
    }

    @Coroutine
    static void caughtInLambda() {
        Yield.pause();
        Runnable r = () -> {
            try {
                throw new IllegalStateException();
            } catch (Refused e) { // error: [PrivateType]
                System.out.println(e);
            }
        };
        r.run();
    }

    @Coroutine
    static void boundInLambda(Object o) {
        Yield.pause();
        Runnable r = () -> {
            if (o instanceof Session s) { // error: [PrivateType]
                System.out.println(s);
            }
        };
        r.run();
    }

    @Coroutine
    static Sink overridden() {
        Yield.pause();
        return new Sink() { // error: [PrivateType]
            @Override
            public void put(Session s) {}

            @Override
            public int size() {
                return 0;
            }
        };
    }

    @Coroutine
    static Object localRecord() {
        record Held(
                Session s) {} // error: [PrivateType]
        Yield.pause();
        return new Held(null);
    }

    @Coroutine
    static Object localEnum() {
        enum Kind {
            ONE {
                @Override
                int n() {
                    return session().n(); // error: [PrivateType]
                }
            };

            abstract int n();
        }
        Yield.pause();
        return Kind.ONE.n();
    }

    @Coroutine
    static Object genericMethod() {
        Generic g =
                PrivateTypesWithoutStandIn::same; // error: [PrivateType]
        Yield.pause();
        return g.same("a");
    }

    private interface Kept extends java.io.Serializable {
        int twice(int n);
    }

    /** Its method has a private class in its head. */
    interface Taken extends java.io.Serializable {
        Session take(Session s);
    }

    @Coroutine
    static Object serializable() {
        Yield.pause();
        Kept kept = n -> n * 2; // error: [PrivateType]
        return kept.twice(1);
    }

    @Coroutine
    static Object serializableReference() {
        Kept kept = Math::abs; // error: [PrivateType]
        Yield.pause();
        return kept.twice(1);
    }

    @Coroutine
    static Object serializableOfPrivate() {
        Taken taken = s -> s; // error: [PrivateType]
        Yield.pause();
        return taken.take(new Session(1));
    }

    @Coroutine
    static int ofOtherPackage(boolean b) {
        var text = b ? new StringBuilder() : new StringBuffer(); // error: [PrivateType]
        Yield.pause();
        return text.length();
    }

    @Coroutine
    static <T extends Refused & Cloneable> T severalBounds(T t) { // error: [PrivateType] The type Refused is private
        Yield.pause();
        return t;
    }
}
