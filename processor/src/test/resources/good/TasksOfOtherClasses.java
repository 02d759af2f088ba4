// case 53: factories of other classes: instance, generic, nested, inherited, private ones
// several tasks
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import good.other.ElsewhereTasks;
import io.yuzuri.*;
import java.util.List;

public class TasksOfOtherClasses {
    static class Box<T extends Comparable<T>> {
        final T held;

        Box(T held) {
            this.held = held;
        }

        @Coroutine
        <U extends T> String join(U other, List<? super T> sink) {
            sink.add(S(held));
            return held.compareTo(other) + "";
        }

        class Inner {
            @Coroutine
            T outer() {
                V("outer");
                return held;
            }
        }
    }

    record Pair<A, B>(A a, B b) {
        @Coroutine
        static <X> Pair<X, X> twice(X x) {
            return new Pair<>(S(x), x);
        }
    }

    static class Child extends Elsewhere {
        @Override
        @Coroutine
        public String describe() {
            return "child of " + super.describe();
        }
    }

    @Coroutine
    private static boolean hidden(long n) {
        return S(n) > 1;
    }

    @Coroutine
    static Object run() {
        Box<String> box = new Box<>("held");
        List<Object> sink = new java.util.ArrayList<>();
        Task<String> join = Yield.spawn(TasksOfOtherClasses_BoxTasks.join(box, "other", sink));
        Task<String> outer = Yield.spawn(TasksOfOtherClasses_Box_InnerTasks.outer(box.new Inner()));
        Task<Pair<Integer, Integer>> pair = Yield.spawn(TasksOfOtherClasses_PairTasks.twice(5));
        Task<Boolean> hidden = Yield.spawn(TasksOfOtherClassesTasks.hidden(2));
        Elsewhere child = new Child();
        Task<String> described = Yield.spawn(ElsewhereTasks.describe(child));
        V("spawned");
        log(Yield.await(join) + sink);
        String o = Yield.await(outer);
        int a = Yield.await(pair).a();
        log(o + a + Yield.await(described));
        return Yield.await(hidden) ? 1 : 2;
    }
}
