// case 6: local += S() where an operand assigns the local
// expect: S5, 11, S3, 4, S2, 62 -> [9, 4]
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class OldLocalValueWins {
    @Coroutine
    static Object run() {
        int a = 1;
        int sum = a + (a = S(5)) + a;
        log(sum);
        int b = 1;
        b += (b = S(3));
        log(b);
        int c = 10;
        int product = c * (c = S(2) + 1) * 2 + (c = 1) * (c + 1);
        log(product);
        int[] box = {4};
        box[0] += (box = new int[] {9})[0] - 9;
        int[] old = {4};
        return new int[] {box[0], old[0]};
    }
}
