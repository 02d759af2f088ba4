// case 21: a call of a static coroutine initialises its class first, after the arguments; the initialiser may use coroutines
// fresh classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.HashMap;
import java.util.Map;

public class StaticCoroutinesInitialise {
    static class Rules {
        private static final Map<String, Rules> ALL = new HashMap<>();
        private static int count;
        private final String pattern;

        static {
            log("Rules");
            for (String pattern : new String[] {"a", "b"}) {
                ALL.put(pattern, Scheduler.run(StaticCoroutinesInitialise_RulesTasks.parse(pattern)));
            }
        }

        private Rules(String pattern) {
            this.pattern = pattern;
        }

        @Coroutine
        static Rules parse(String pattern) {
            count++;
            Rules rules = new Rules(E(pattern));
            return count > 0 && rules.pattern.equals(pattern) ? rules : null;
        }

        @Coroutine
        static String find(String pattern) {
            return S(ALL.get(pattern).pattern) + count;
        }

        static class Part {
            @Coroutine
            static int parts() {
                return ALL.size() + S(1);
            }
        }
    }

    static class Silent {
        static {
            log("Silent");
        }

        @Coroutine
        static int twice(int n) {
            return S(n) * 2;
        }
    }

    static class Derived extends Silent {
        @Coroutine
        static int thrice(int n) {
            return S(n) * 3;
        }
    }

    interface Constants {
        Object LOGGED = E("Constants");

        @Coroutine
        static int once(int n) {
            return S(n);
        }
    }

    enum Kind {
        ONE;

        Kind() {
            log("Kind");
        }

        @Coroutine
        static Kind any(int n) {
            V("any" + n);
            return ONE;
        }
    }

    static class Failing {
        static final int VALUE = 1 / E(0);

        @Coroutine
        static int value(int n) {
            try {
                return VALUE + S(n);
            } catch (Throwable t) {
                log("caught in the callee");
                return -1;
            }
        }
    }

    @Coroutine
    static int failing(int n) {
        try {
            return Failing.value(S(n));
        } catch (ExceptionInInitializerError e) {
            log("error in initialiser");
        } catch (NoClassDefFoundError e) {
            log("no class");
        }
        return 0;
    }

    @Coroutine
    static Object run() {
        log(Rules.Part.parts());
        log(Rules.find(S("a")));
        log(Derived.thrice(S(1)));
        log(Silent.twice(S(2)));
        log(Constants.once(S(3)));
        log(Kind.any(S(4)));
        log(failing(5));
        return failing(6);
    }
}
