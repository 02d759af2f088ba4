// cases 37, 99: lambdas and classes that use the owner work when the task has ended
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

public class OwnerOutlivesTask {
    private String name = "owner";
    int count = 1;

    private String secret(String s) {
        return name + s;
    }

    String open(String s) {
        return s + count++;
    }

    class Part {
        final String text;

        Part(String text) {
            this.text = name + text;
        }
    }

    @Coroutine
    List<Supplier<?>> suppliers() {
        List<Supplier<?>> all = new ArrayList<>();
        int n = S(3);
        all.add(() -> name + n);
        all.add(() -> open("open"));
        all.add(() -> secret("lambda"));
        all.add(() -> this.count += n);
        V("between");
        Function<String, String> bound = this::secret;
        all.add(() -> bound.apply("bound"));
        Function<String, Part> made = Part::new;
        all.add(() -> made.apply("part").text);
        all.add(() -> new Part("inner").text);
        all.add(() -> {
            Supplier<String> nested = () -> OwnerOutlivesTask.this.name + count;
            return nested.get();
        });
        all.add(new Supplier<String>() {
            @Override
            public String get() {
                return secret("anonymous") + count + OwnerOutlivesTask.this.open("!");
            }
        });
        if (S(true)) {
            class Local implements Supplier<String> {
                @Override
                public String get() {
                    return secret("local") + n;
                }
            }
            Supplier<Supplier<String>> local = Local::new;
            all.add(() -> local.get().get());
            V("local");
            all.add(() -> new Local().get());
        }
        return all;
    }

    class Inner {
        @Coroutine
        Supplier<String> outer() {
            int n = S(1);
            return () -> secret("outer") + open("") + n;
        }
    }

    @Coroutine
    static Object run() {
        OwnerOutlivesTask owner = new OwnerOutlivesTask();
        Task<List<Supplier<?>>> one = Yield.spawn(OwnerOutlivesTaskTasks.suppliers(owner));
        for (Supplier<?> each : Yield.await(one)) {
            log(each.get());
        }
        for (Supplier<?> each : owner.suppliers()) {
            log(each.get());
        }
        Task<Supplier<String>> other = Yield.spawn(OwnerOutlivesTask_InnerTasks.outer(owner.new Inner()));
        return Yield.await(other).get();
    }
}
