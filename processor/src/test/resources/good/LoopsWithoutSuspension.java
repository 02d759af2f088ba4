// case 67: loops without suspension inside rewritten loops and trys, with break, continue and return
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class LoopsWithoutSuspension {
    @Coroutine
    static int find(int[] values, int wanted) {
        V("find");
        for (int i = 0; i < values.length; i++) {
            if (values[i] == wanted) {
                return i;
            }
        }
        return S(-1);
    }

    @Coroutine
    static String search(List<List<Integer>> rows) {
        StringBuilder out = new StringBuilder();
        rows:
        for (List<Integer> row : rows) {
            V(row);
            try {
                for (int n : row) {
                    if (n < 0) {
                        continue rows;
                    }
                    if (n == 0) {
                        break;
                    }
                    if (n == 9) {
                        break rows;
                    }
                    if (n == 7) {
                        return out + "seven";
                    }
                    out.append(n);
                }
                int i = 0;
                while (i++ < 3) {
                    if (i == 2) continue;
                    out.append('.');
                }
                V("after");
            } finally {
                int count = 0;
                do {
                    count++;
                } while (count < 5);
                V("finally " + count);
            }
            out.append('|');
        }
        return out.toString();
    }

    @Coroutine
    static Object run() {
        log(find(new int[] {1, 2, 3}, 3) + find(new int[0], 1));
        log(search(List.of(List.of(1, 2), List.of(-1), List.of(3, 0, 4), List.of(9), List.of(5))));
        return search(List.of(List.of(6), List.of(7)));
    }
}
