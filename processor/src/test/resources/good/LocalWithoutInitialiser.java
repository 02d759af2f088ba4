// case 36: a local declared without initialiser in a loop, captured fresh in each iteration
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

public class LocalWithoutInitialiser {
    @Coroutine
    static Object run() {
        List<IntSupplier> suppliers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int fresh;
            if (S(i % 2 == 0)) {
                fresh = S(i * 10);
            } else {
                fresh = -i;
            }
            suppliers.add(() -> fresh);
            final int blank;
            V("between");
            blank = i;
            suppliers.add(() -> blank + fresh);
        }
        int sum = 0;
        for (IntSupplier s : suppliers) {
            sum = sum * 3 + S(s.getAsInt());
        }
        return sum;
    }
}
