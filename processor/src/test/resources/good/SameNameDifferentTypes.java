// case 35: one name, several types, in sibling and nested blocks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class SameNameDifferentTypes {
    @Coroutine
    static Object run() {
        String all = "";
        {
            Object[] arr = {"a"};
            V("first");
            all += arr[0];
        }
        {
            float[] arr = {1.5f};
            V("second");
            all += arr[0];
        }
        if (S(true)) {
            int v = S(3);
            all += v;
        } else {
            String v = S("x");
            all += v;
        }
        for (int i = 0; i < 2; i++) {
            long v = S(5L);
            all += v + i;
        }
        for (String i : List.of("p", "q")) {
            char v = S('c');
            all += v + i;
        }
        for (long i = 0; i < 1; i++) {
            double v = S(2.5);
            {
                boolean inner = S(true);
                all += inner;
            }
            byte inner = S((byte) 7);
            all += v + inner;
        }
        try {
            short v = S((short) 4);
            all += v;
            F("thrown");
        } catch (IllegalStateException v) {
            V("handler");
            all += v.getMessage();
        }
        int arr = S(9);
        return all + arr;
    }
}
