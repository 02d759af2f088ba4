// case 73: blocks and expressions nested deeply
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class DeepNesting {
    @Coroutine
    static Object run() {
        int n = 0;
        {{{{{{{{{{ V("ten"); {{{{{{{{{{ n++; V("twenty"); }}}}}}}}}} n++; }}}}}}}}}}
        if (S(true)) if (S(1) == 1) if (n > 1) if (n < 5) if (S(true)) if (n == 2) if (S(n) == 2) n = S(50); else n = 1;
        try { try { try { try { try { try { V("six"); F("six"); } finally { n++; } } finally { V("5"); } } finally { n++; } }
        catch (IllegalArgumentException e) { n = 0; } } catch (RuntimeException e) { V("2"); n += 10; } } finally { V("1"); }
        int sum = ((((((((((S(1)) + 1) + S(2)) + 1) + S(3)) + 1) + S(4)) + 1) + S(5)) + (1 + (1 + (1 + (1 + (1 + S(6)))))));
        for (int a = 0; a < 2; a++) for (int b = 0; b < 2; b++) for (int c = 0; c < 2; c++) while (S(n) < 64) n++;
        return n + sum;
    }
}
