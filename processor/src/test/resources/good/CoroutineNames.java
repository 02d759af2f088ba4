// case 48: coroutines named like the members of a task, like each other but for case, like types, like their class
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class CoroutineNames {
    static class Step {
        @Override
        public String toString() {
            return "type Step";
        }
    }

    @Coroutine
    static int step(int n) {
        return S(n);
    }

    @Coroutine
    static Step Step(Step s) {
        V("Step");
        return s;
    }

    @Coroutine
    static String done(Object o) {
        return S("done") + o;
    }

    @Coroutine
    static String resumed() {
        return S("resumed");
    }

    @Coroutine
    static String enter(String s) {
        return S(s) + resumed();
    }

    @Coroutine
    static boolean pause() {
        V("my pause");
        return true;
    }

    @Coroutine
    static void clear() {
        V("my clear");
    }

    @Coroutine
    static String asWritten() {
        return S("as written");
    }

    @Coroutine
    static int object(Object object) {
        return S(object.hashCode());
    }

    @Coroutine
    static String string(String string) {
        return S(string);
    }

    @Coroutine
    String cancel() {
        return S("cancel") + name();
    }

    @Coroutine
    String name() {
        return S("name");
    }

    @Coroutine
    int close() {
        return S(1);
    }

    @Coroutine
    static String CoroutineNames(String CoroutineNames) {
        return S(CoroutineNames);
    }

    @Coroutine
    static String $(int $, int _$) {
        return S("$" + $) + _$;
    }

    @Coroutine
    static Object run() {
        CoroutineNames o = new CoroutineNames();
        log(step(1) + done(Step(new Step())) + enter("enter") + pause());
        clear();
        log(asWritten() + object(5) + string("s") + o.cancel() + o.close());
        return CoroutineNames("name") + $(1, 2);
    }
}
