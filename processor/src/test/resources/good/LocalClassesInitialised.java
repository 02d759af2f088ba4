// local and anonymous classes, and what is above them, are initialised before the arguments of their creation are evaluated
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class LocalClassesInitialised {
    static class Above {
        static {
            log("Above");
        }

        final int n;

        Above(int n) {
            this.n = n;
        }

        int twice() {
            return 2 * n;
        }
    }

    static class Other {
        static {
            log("Other");
        }

        Other(Object first, int second) {
            log("other " + first + second);
        }
    }

    static class Plain {
        Plain(int n) {
            log("plain " + n);
        }
    }

    interface WithDefault {
        Object LOGGED = E("WithDefault");

        default int three() {
            return 3;
        }
    }

    interface Unasked {
        Object LOGGED = E("Unasked");
    }

    static class Failing {
        static final int VALUE = 1 / E(0);

        Failing(int n) {
            log("made " + n);
        }
    }

    static <T> Object generic(T value) {
        return value;
    }

    @Coroutine
    static <T> Object generics(T value) {
        class Holder {
            static final Object MADE = E("Holder");
            final T kept = value;
            final int n;

            Holder(int n) {
                this.n = n;
            }
        }
        return new Holder(S(11)).kept;
    }

    @Coroutine
    static int classes(int captured) {
        record Pair(int n) {
            static {
                log("Pair");
            }
        }
        class Below extends Above {
            Below(int n) {
                super(n);
            }
        }
        class Own {
            static int count;

            static {
                log("Own " + count);
            }

            final int n;

            Own(int n) {
                this.n = n + captured + count++;
            }
        }
        class Lower extends Own implements WithDefault, Unasked {
            Lower(int n) {
                super(n);
            }
        }
        class OfFailing extends Failing {
            OfFailing(int n) {
                super(n);
            }
        }
        int sum = new Pair(S(1)).n() + new Below(S(2)).twice();
        Lower lower = new Lower(S(3));
        log(lower.n + lower.three() + sum + new Own(S(4)).n);
        for (int i = 0; i < 2; i++) {
            try {
                new OfFailing(S(5));
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                log(e.getClass());
            }
        }
        return sum;
    }

    @Coroutine
    static int anonymous(int captured) {
        Other other = new Other(E("a"), S(6)) {};
        Plain plain = new Plain(S(7)) {
            static final Object MADE = E("anonymous");
        };
        Plain capturing = new Plain(S(8)) {
            static int count;

            static {
                log("capturing");
            }

            {
                log(captured + count++);
            }
        };
        var lifted = new Plain(S(9)) {
            static {
                log("lifted");
            }

            int n = 10;
        };
        class Local {
            static {
                log("Local");
            }

            Local(int n) {}
        }
        Local local = new Local(S(10)) {};
        return lifted.n + S(local == null ? 1 : 2);
    }

    enum Kind {
        ONE
    }

    @Coroutine
    static Object enums() {
        enum Color {
            RED,
            GREEN;

            static {
                log("Color");
            }

            static Color any(int n) {
                return values()[n];
            }
        }
        interface Constants {
            Object LOGGED = E("Constants");
            int KNOWN = 12;

            static int add(int n) {
                return n + 1;
            }
        }
        log(S(12) + Constants.KNOWN);
        log(Color.any(S(1)));
        return Constants.add(S(Color.valueOf(S("RED")).ordinal()));
    }

    @Coroutine
    static Object run() {
        log(classes(100));
        log(anonymous(200));
        log(generics("value"));
        return enums();
    }
}
