// static imports of members that a public class inherits from one that only its package sees
package good;

import static good.other.Imported.*;
import static good.other.Imported.next;
import static good.support.Probe.*;

import good.other.Imported;
import io.yuzuri.*;
import java.util.function.*;

public class StaticImportsOfInherited {
    @Coroutine
    static Object run() throws Exception {
        count = 1;
        int sum = next(S(2)) + next(1);
        count += S(3);
        count++;
        IntUnaryOperator f = n -> next(n) + count;
        V(NAMES.size());
        IntUnaryOperator g = Imported::next;
        for (String name : NAMES) {
            V(same(name));
            sum += name.length();
        }
        sum += f.applyAsInt(1) + g.applyAsInt(2) + Imported.count;
        return sum + same("s") + (count = S(5)) + count;
    }
}
