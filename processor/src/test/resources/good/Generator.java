// case 102: a generator made of two tasks, asked several times whether there is more
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;

public class Generator {
    private final ArrayDeque<Integer> ready = new ArrayDeque<>();
    private Task<Void> producer;

    @Coroutine
    void produce(int limit) {
        for (int i = 0; i < limit; i++) {
            ready.add(S(i * i));
            while (!ready.isEmpty()) {
                Yield.pause();
            }
        }
    }

    @Coroutine
    boolean hasNext() {
        while (ready.isEmpty() && !producer.isDone()) {
            Yield.pause();
        }
        return !ready.isEmpty();
    }

    @Coroutine
    int next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more");
        }
        return ready.remove();
    }

    @Coroutine
    static Object run() {
        Generator g = new Generator();
        g.producer = Yield.spawn(GeneratorTasks.produce(g, 4));
        int sum = 0;
        while (g.hasNext() && g.hasNext()) {
            int v = g.next();
            log("got " + v);
            sum += v;
        }
        try {
            g.next();
        } catch (NoSuchElementException e) {
            caught(e);
        }
        return sum;
    }
}
