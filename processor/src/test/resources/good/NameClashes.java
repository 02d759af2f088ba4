// case 48: locals and parameters with the names that a state machine uses
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NameClashes {
    @Coroutine
    static String parameters(int state, Object self, String value, int caller, int run, Object result, int label) {
        V("parameters");
        state += run;
        return state + "" + self + value + caller + result + label;
    }

    @Coroutine
    static <T, R> T generic(T done, R enter) {
        T resumed = S(done);
        R step = S(enter);
        V(step);
        return resumed;
    }

    @Coroutine
    static Object run() {
        int state = S(1);
        int $1 = 2, $ = 3, _1 = 4;
        String next = "next", iterator = "iterator", pending = "pending", jump = "jump", exception = "exception";
        boolean DONE = false, SUSPENDED = true;
        int value$1 = 5, state$ = 6, t1 = 7, temp = 8, receiver = 9, owner = 10, step = 11, clear = 12;
        Object task = "task", io = "io", java = "java", Object = "Object", String = "String", Task = "Task", yuzuri = "y";
        V("locals");
        log(state + $1 + $ + _1 + value$1 + state$ + t1 + temp + receiver + owner + step + clear);
        log(next + iterator + pending + jump + exception + DONE + SUSPENDED);
        log("" + task + io + java + Object + String + Task + yuzuri);
        log(parameters(state, "self", "value", 1, 2, "result", 3));
        log(generic("T", 4));
        for (int i = 0; i < 1; i++) {
            int resumed = S(5), enter = S(6), done = 7, recv = 8, send = 9, sleep = 10, await = 11, pause = 12;
            V("loop");
            log(resumed + enter + done + recv + send + sleep + await + pause);
        }
        try {
            F("t");
        } catch (IllegalStateException t) {
            V("handler");
            log(t.getMessage());
        }
        String yield = S("yield");
        String record = S("record"), sealed = "sealed", permits = "permits", var = "var", module = "module";
        return yield + record + sealed + permits + var + module;
    }
}
