// case 91: blocking calls, completion stages and queues, as statements, as values and in handlers
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

public class OutsideWork {
    private static final WaitQueue<String> QUEUE = new WaitQueue<>();

    @Coroutine
    static void calls(String missing) {
        int one = 1;
        log(Yield.call(() -> one + 1) + S(3));
        try {
            log(Yield.call(() -> Files.readString(Path.of(missing))));
        } catch (NoSuchFileException e) {
            log("no such file");
        } catch (IOException e) {
            log("not reached");
        }
        try {
            Yield.call(() -> {
                if (one == 1) throw new FileNotFoundException("thrown");
                return null;
            }, late -> log("late"));
        } catch (FileNotFoundException e) {
            caught(e);
        }
    }

    @Coroutine
    static void stages() {
        log(Yield.await(CompletableFuture.completedFuture("done")).length());
        try {
            Yield.await(CompletableFuture.supplyAsync(() -> {
                throw new IllegalArgumentException("stage");
            }).thenApply(x -> x));
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        try {
            Yield.await(CompletableFuture.failedFuture(new CompletionException("no cause", null)));
        } catch (CompletionException e) {
            caught(e);
        }
    }

    @Coroutine
    static String waiter(String name) {
        try {
            return name + " " + Yield.await(QUEUE);
        } catch (TaskCancelled e) {
            log(name + " cancelled");
            throw e;
        }
    }

    @Coroutine
    static void queue() {
        try (TaskScope scope = TaskScope.open()) {
            Task<String> a = scope.spawn(OutsideWorkTasks.waiter("a"));
            Task<String> b = scope.spawn(OutsideWorkTasks.waiter("b"));
            Task<String> c = scope.spawn(OutsideWorkTasks.waiter("c"));
            while (QUEUE.size() < 3) Yield.pause();
            b.cancel("enough");
            log(QUEUE.wakeOne("first"));
            a.cancel("too late");
            log(QUEUE.wakeAll("rest"));
            log(QUEUE.wakeOne("nobody"));
            V("woken");
            log(Yield.await(a));
            log(Yield.await(c));
            scope.join();
        }
    }

    @Coroutine
    static Object run() {
        calls("no/such/file");
        stages();
        queue();
        return "done";
    }
}
