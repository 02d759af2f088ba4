// case 21: the class of new C(S()) is initialised before the arguments run
// fresh classes
// expect: initialiser, S1, constructor 1, holder initialiser, S2, static 2, S3, element, S4 -> 4
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ClassInitialisedBeforeArguments {
    static class Made {
        static {
            log("initialiser");
        }

        Made(int n) {
            log("constructor " + n);
        }
    }

    static class Holder {
        static int field;

        static {
            log("holder initialiser");
        }

        static void touch(int n) {
            log("static " + n);
        }
    }

    static class Element {
        static {
            log("element");
        }

        static int field = 5;
    }

    @Coroutine
    static Object run() {
        new Made(S(1));
        Holder.field = 1;
        Holder.touch(S(2));
        Element[] none = new Element[S(3)];
        Element.field += none.length * 0 - 1;
        return S(Element.field);
    }
}
