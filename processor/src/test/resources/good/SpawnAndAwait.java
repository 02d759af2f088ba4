// case 96: tasks spawned and awaited, awaited twice, awaited when done, awaited without being spawned
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SpawnAndAwait {
    @Coroutine
    static int child(String name, int n) {
        V(name + " begins");
        int v = S(n);
        log(name + " ends");
        return v * 2;
    }

    @Coroutine
    static Object run() {
        Task<Integer> a = Yield.spawn(SpawnAndAwaitTasks.child("a", 1));
        Task<Integer> b = SpawnAndAwaitTasks.child("b", 2);
        log("spawned");
        int first = Yield.await(a);
        int second = Yield.await(a) + Yield.await(b);
        V("between");
        log(a.isDone() + " " + b.isDone());
        return first + second + Yield.await(a);
    }
}
