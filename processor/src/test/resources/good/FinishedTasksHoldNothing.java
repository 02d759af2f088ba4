// case 99: a task that has ended, however, holds nothing but its result
// transformed only
// several tasks
// slow
// expect: true, true, true, true, true, true, true, true -> done
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.lang.ref.WeakReference;
import java.util.List;

public class FinishedTasksHoldNothing {
    private final byte[] own = new byte[100_000];

    static boolean collected(List<WeakReference<?>> references) {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return references.stream().allMatch(reference -> reference.get() == null);
    }

    @Coroutine
    int ends(byte[] parameter, String how) {
        byte[] local = new byte[100_000];
        Yield.pause();
        if (how.equals("fails")) {
            throw new IllegalStateException(how);
        } else if (how.equals("cancelled")) {
            Yield.current().cancel();
            Yield.pause();
        }
        return own.length + parameter.length + local.length;
    }

    @Coroutine
    static Task<Integer> ended(String how, List<WeakReference<?>>[] weak) {
        FinishedTasksHoldNothing receiver = new FinishedTasksHoldNothing();
        byte[] parameter = new byte[100_000];
        weak[0] = List.of(new WeakReference<>(receiver), new WeakReference<>(parameter));
        Task<Integer> task = Yield.spawn(FinishedTasksHoldNothingTasks.ends(receiver, parameter, how));
        try {
            Yield.await(task);
        } catch (IllegalStateException | TaskCancelled expected) {
            Yield.pause();
        }
        return task;
    }

    @Coroutine
    static Object run() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<WeakReference<?>>[] weak = new List[1];
        for (String how : List.of("returns", "fails", "cancelled")) {
            Task<Integer> task = ended(how, weak);
            log(collected(weak[0]));
            log(task.isDone());
        }
        Task<Integer> called = ended("returns", weak);
        Yield.pause();
        log(collected(weak[0]));
        log(called.isDone());
        return "done";
    }
}
