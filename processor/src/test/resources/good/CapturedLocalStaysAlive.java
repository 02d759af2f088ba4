// case 38: a captured local is still there for its lambda when the method no longer reads it
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Supplier;

public class CapturedLocalStaysAlive {
    @Coroutine
    static Supplier<String> make(String parameter) {
        String local = S("local");
        int[] box = {S(1)};
        Supplier<String> supplier = () -> parameter + local + box[0]++;
        V("made");
        return supplier;
    }

    @Coroutine
    static Object run() {
        Supplier<String> a = make("a");
        Supplier<String> b = make("b");
        V("called");
        String all = a.get() + a.get() + b.get();
        StringBuilder dead = new StringBuilder("dead");
        Runnable r = () -> dead.append("!");
        V("one");
        r.run();
        V("two");
        r.run();
        Supplier<StringBuilder> back = () -> dead;
        V("three");
        return all + back.get();
    }
}
