// local classes with the name of the generated class that their text comes to stand in
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.*;

public class LocalClassesNamedLikeTasks {
    private static int secret(int n) {
        return n * 2;
    }

    private final int base = 3;

    @Coroutine
    int worker(int n) {
        V(n);
        int sum = 0;
        for (int i = 0; i < n; i++) {
            int k = i + 1;
            class Worker {
                final int own = k + secret(n) + base;

                int work() {
                    class Inner {
                        int twice() {
                            return own * 2;
                        }
                    }
                    return new Inner().twice();
                }
            }
            Worker worker = new Worker();
            sum += worker.work() + worker.own;
            Supplier<Worker> made = Worker::new;
            sum += made.get().own;
        }
        {
            record Worker(int n) {}
            sum += new Worker(sum).n();
            log(new Worker(1));
        }
        return S(sum);
    }

    @Coroutine
    static int run_(int n) {
        if (n > 0) {
            enum Run_ {
                ONE,
                TWO
            }
            log(Run_.valueOf("ONE"));
            n += Run_.values().length;
        }
        return S(n);
    }

    @Coroutine
    static Object run() throws Exception {
        return new LocalClassesNamedLikeTasks().worker(S(2)) + run_(1);
    }
}
