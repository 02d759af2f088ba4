// case 95: the factory of an overridable coroutine runs the override of the receiver's class, a plain one too
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;
import java.util.function.Supplier;

public class VirtualFactories {
    interface Named {
        @Coroutine
        String name();

        @Coroutine
        default String twice() {
            return name() + name();
        }
    }

    static class First implements Named {
        @Override
        @Coroutine
        public String name() {
            return S("first");
        }
    }

    static class Second extends First {
        @Override
        public String name() {
            return E("plain second");
        }
    }

    static class Third extends Second {
        @Override
        @Coroutine
        public String twice() {
            V("third");
            return super.twice() + "!";
        }
    }

    @Coroutine
    static Object run() {
        Named lambda = () -> E("lambda");
        Named anonymous = new Named() {
            @Override
            public String name() {
                return E("anonymous");
            }
        };
        StringBuilder out = new StringBuilder();
        for (Named named : List.of(new First(), new Second(), new Third(), lambda, anonymous)) {
            Task<String> one = Yield.spawn(VirtualFactories_NamedTasks.name(named));
            Task<String> two = Yield.spawn(VirtualFactories_NamedTasks.twice(named));
            out.append(Yield.await(one)).append(' ').append(Yield.await(two)).append('|');
        }
        Supplier<Task<String>> later = () -> VirtualFactories_FirstTasks.name(new Third());
        return out.append(Yield.await(later.get())).toString();
    }
}
