// case 31: long chains of else-if, loops inside loops with suspending conditions, nested switches
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ConditionChains {
    @Coroutine
    static String grade(int n) {
        if (S(n) > 90) {
            return "a";
        } else if (S(n + 1) > 80 && n % 2 == 0) {
            V("b");
            return "b";
        } else if (n < 0 || S(n) == 7) return S("c");
        else if (!(S(n) != 5)) {
            n = S(50);
        } else {
            if (S(n) > 60) if (S(true)) n++;
            else n--;
        }
        return "other" + n;
    }

    @Coroutine
    static int loops() {
        int count = 0;
        int i = 0;
        do {
            int k = 0;
            while (S(k) < 2) {
                for (int m = S(0); m < S(2); m++) {
                    if (m == k) continue;
                    count++;
                }
                k++;
                if (count > 100) break;
            }
            switch (S(i)) {
                case 0:
                    switch (S("x")) {
                        case "x":
                            i++;
                            continue;
                        default:
                            count = 0;
                    }
                    break;
                case 1:
                    i += 2;
            }
        } while (S(i) < 3);
        return count;
    }

    @Coroutine
    static Object run() {
        log(grade(95) + grade(82) + grade(7) + grade(5) + grade(70) + grade(-1));
        return loops();
    }
}
