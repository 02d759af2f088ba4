// case 14: (S()).x = S2()
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class FieldOfSuspendedObject {
    int x;

    @Coroutine
    static Object run() {
        FieldOfSuspendedObject o = new FieldOfSuspendedObject();
        (E(o)).x = S(1);
        S(o).x = S(2);
        S(o).x += S(3);
        log(S(o).x++ + S(o).x);
        FieldOfSuspendedObject none = null;
        try {
            S(none).x = S(4);
        } catch (NullPointerException e) {
            caught(e);
        }
        return S(o).x;
    }

    @Override
    public String toString() {
        return "o" + x;
    }
}
