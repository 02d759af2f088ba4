// case 95: calls of coroutines through fields, arrays, casts, generics, this and static paths
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayDeque;
import java.util.Deque;

public class VirtualCalls {
    VirtualCalls next;
    final int id;
    VirtualCalls[] kids = new VirtualCalls[0];

    VirtualCalls(int id) {
        this.id = id;
    }

    @Coroutine
    int sum() {
        int total = S(id);
        for (VirtualCalls kid : kids) {
            total += kid.sum();
        }
        if (next != null) {
            total += this.next.sum() * 10;
        }
        return total;
    }

    @Coroutine
    VirtualCalls self() {
        return S(this);
    }

    static class Loud extends VirtualCalls {
        Loud(int id) {
            super(id);
        }

        @Override
        @Coroutine
        int sum() {
            V("loud");
            return super.sum() + this.id;
        }
    }

    @Override
    public String toString() {
        return "#" + id;
    }

    @Coroutine
    static Object run() {
        VirtualCalls root = new VirtualCalls(1);
        root.next = new Loud(2);
        root.kids = new VirtualCalls[] {new Loud(3), new VirtualCalls(4)};
        Object o = root.kids[0];
        log(((VirtualCalls) o).sum());
        log(root.self().self().next.self().sum());
        Deque<VirtualCalls> deque = new ArrayDeque<>();
        deque.push(root);
        log(deque.pop().kids[S(1)].sum());
        log(VirtualCalls.Loud.plain() + good.VirtualCalls.plain());
        return root.sum();
    }

    @Coroutine
    static String plain() {
        return S("plain");
    }
}
