// case 3: a receiver held in a local that a later operand assigns, and one held in a field
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ReceiverIsSpilled {
    static StringBuilder held = new StringBuilder();

    @Coroutine
    static int replaceHeld() {
        held = new StringBuilder("other");
        return S(7);
    }

    @Coroutine
    static Object run() {
        held = new StringBuilder("held");
        StringBuilder local = new StringBuilder("local");
        StringBuilder before = local;
        local.append(S((local = new StringBuilder("new")).length()));
        log(before);
        log(local);
        StringBuilder first = held;
        held.append(replaceHeld()).append(S(1));
        log(first);
        log(held);
        return local.append(S("a")).append(S('b')).append(S(3L)).toString();
    }
}
