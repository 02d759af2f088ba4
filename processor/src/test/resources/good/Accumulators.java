// a variable that is used and assigned in one statement
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class Accumulators {
    record Node(int n, Node next) {}

    @Coroutine
    static Object run() {
        int best = 0;
        Node head = null;
        int total = 0;
        String s = "";
        int b = 1;
        for (int i = 0; i < 3; i++) {
            best = Math.max(S(i) + 1, best);
            head = new Node(S(i) + 1, head);
            total = S(i) * 2 + total;
            s = S("a") + "," + s;
            b += S(1) * 2 + b;
        }
        return best + " " + head + total + s + b;
    }
}
