// case 51: what no type variable can stand for
package bad;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

class PrivateTypesWithoutStandIn {
    private static class Base {}

    static class Open extends Base {}

    private record Session(int n) {}

    static class Sessions extends ArrayList<Session> {
        private static final long serialVersionUID = 1;
    }

    private record Pair<A>(A first, A second) {}

    private static class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static class Both extends Base implements Runnable {
        @Override
        public void run() {}
    }

    interface Sink {
        void put(Session s);

        int size();
    }

    @Coroutine
    static void superclass() {
        Base b = new Open(); // error: [PrivateType]
        Yield.pause();
        System.out.println(b);
    }

    @Coroutine
    static void argument(int n) {
        List<Session> all =
                new Sessions(); // error: [PrivateType]
        Yield.pause();
        all.add(new Session(n));
    }

    @Coroutine
    static void generic() {
        Pair<String> pair = new Pair<>("a", "b"); // error: [PrivateType]
        Yield.pause();
        System.out.println(pair.first());
    }

    @Coroutine
    static void twoBounds() {
        Yield.pause();
        new Both() // error: [PrivateType]
                .run();
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
}
