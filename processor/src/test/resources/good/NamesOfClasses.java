// case 48: parameters and locals with the names of classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class NamesOfClasses {
    @Coroutine
    static int owner(int NamesOfClasses) {
        V("owner");
        return NamesOfClasses + S(1);
    }

    @Coroutine
    int instance(int Task, String Private) {
        int Object = S(Task);
        String Throwable = Private + S(Object);
        V(Throwable);
        return Object + Task + Throwable.length();
    }

    @Coroutine
    static Object run() {
        int Run = S(3);
        return owner(Run) + new NamesOfClasses().instance(Run, "p");
    }
}
