// package-private coroutines that a class of their package widens, and one of another package overrides then
package good;

import static good.support.Probe.*;

import good.other.Narrow;
import io.yuzuri.*;

public class WidenedCoroutines {
    static class Outside extends Narrow.Widened {
        @Override
        @Coroutine
        public String m() {
            return S("outside ") + super.m();
        }

        @Override
        @Coroutine
        @SuppressWarnings("yuzuri:OverridesPlain")
        protected String p(int n) {
            return S("outside p ") + n;
        }

        @Override
        protected String plain() {
            return "plain outside";
        }

        /** Overrides nothing. */
        @Coroutine
        String hidden() {
            return S("another");
        }

        @Coroutine
        String between() {
            return S("between outside");
        }
    }

    static class Further extends Outside {
        @Override
        @Coroutine
        public String m() {
            return S("further ") + super.m();
        }
    }

    /** Beside it: overrides nothing of the other package either. */
    static class Beside extends Narrow {
        @Coroutine
        public String m() {
            return S("beside");
        }
    }

    @Coroutine
    static Object run() {
        Narrow[] all = {
            new Narrow(), new Narrow.Widened(), new Outside(), new Further(), new Beside(), Narrow.again(),
            new Outside() {
                @Override
                public String m() {
                    return "anonymous";
                }

                @Override
                protected String p(int n) {
                    return "anonymous p";
                }
            }
        };
        for (Narrow each : all) log(Narrow.ask(each));
        Outside outside = new Further();
        return outside.m() + outside.hidden() + outside.between() + outside.plain();
    }
}
