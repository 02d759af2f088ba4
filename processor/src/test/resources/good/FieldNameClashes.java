// case 48: fields of the owner with the names that a task uses, beside locals of the same name
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class FieldNameClashes {
    int state = 1;
    String value = "value", caller = "caller", run = "run", self = "self", result = "result";
    static int DONE = 2, SUSPENDED = 3, label = 4;
    private int step = 5;

    int done(Object o) {
        return 10 + state;
    }

    private boolean enter(Object o) {
        return o != null;
    }

    static Object resumed() {
        return "mine";
    }

    void clear() {
        state = 0;
    }

    @Coroutine
    static int close(AutoCloseable a, Throwable t) {
        return S(a == null ? 1 : 2);
    }

    @Coroutine
    String all(int state) {
        V("all");
        this.state += state;
        state++;
        String self = S("local");
        V(value + caller + run + self + this.self + result);
        this.value = self + state + this.state;
        log(done(null) + " " + enter(null) + resumed() + DONE + SUSPENDED + label);
        step += S(close(null, null));
        DONE += S(SUSPENDED++);
        clear();
        return value + state + this.state + step + DONE + SUSPENDED;
    }

    @Coroutine
    static Object run() {
        DONE = 2;
        SUSPENDED = 3;
        return new FieldNameClashes().all(20);
    }
}
