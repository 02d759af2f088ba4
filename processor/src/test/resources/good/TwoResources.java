// case 86: two resources, their failures suppressed, null ones, existing variables
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class TwoResources {
    static final class Resource implements AutoCloseable {
        final String name;
        final boolean fails;

        Resource(String name, boolean fails) {
            this.name = name;
            this.fails = fails;
            log("open " + name);
        }

        @Override
        public void close() {
            log("close " + name);
            if (fails) {
                throw new IllegalArgumentException("close " + name);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @Coroutine
    static Resource open(String name) {
        V("opening " + name);
        if (name.equals("bad")) {
            throw new IllegalStateException("open " + name);
        }
        return new Resource(name, name.startsWith("f"));
    }

    @Coroutine
    static String use(String one, String two, boolean fail) {
        try (Resource a = open(one);
                Resource b = two == null ? null : open(two)) {
            V("body");
            if (fail) {
                F("body");
            }
            return a.name + b;
        } catch (IllegalStateException e) {
            V("handler");
            caught(e);
            return "caught";
        } finally {
            V("finally");
        }
    }

    @Coroutine
    static void existing(Resource r) {
        final Resource second = new Resource("second", false);
        try (r;
                second) {
            V("existing");
            if (S(true)) {
                return;
            }
        }
        log("never");
    }

    final Resource field = new Resource("field", true);

    @Coroutine
    void ofField() {
        for (int i = 0; i < 2; i++) {
            try (field;
                    Resource plain = new Resource("plain" + i, i == 1)) {
                V(plain);
                if (i == 0) {
                    continue;
                }
                break;
            } catch (IllegalArgumentException e) {
                caught(e);
            }
        }
    }

    @Coroutine
    static Object run() {
        log(use("a", "b", false));
        log(use("a", null, false));
        log(use("a", "bad", false));
        log(use("bad", "b", false));
        log(use("a", "b", true));
        log(use("f1", "f2", true));
        try {
            log(use("f1", "f2", false));
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        existing(S(new Resource("given", false)));
        existing(null);
        new TwoResources().ofField();
        return "done";
    }
}
