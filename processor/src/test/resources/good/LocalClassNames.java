// case 60: local classes named like what the generated file declares and imports
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Map;

public class LocalClassNames {
    private static int hidden = 1;

    @Coroutine
    static Object task(int n) {
        class Task {
            final int n2 = n;

            class Inner extends Task {
                int sum() {
                    return n2 + Task.this.n2;
                }
            }

            Inner inner() {
                return new Inner();
            }
        }
        record Run(Task task, int count) {
            static Run of(Task task) {
                return new Run(task, hidden);
            }
        }
        class Private {
            final int self = hidden + n;

            int state() {
                return hidden++ - --hidden;
            }
        }
        enum List {
            Map,
            SUSPENDED;

            final java.util.List<String> names = new ArrayList<>(java.util.List.of(name()));
        }
        Run run = Run.of(new Task());
        V("run");
        Task.Inner inner = run.task().new Inner();
        V(inner.sum() + run.task().inner().sum());
        java.util.List<List> all = java.util.List.of(List.values());
        Map<List, Private> map = Map.of(S(List.SUSPENDED), new Private());
        V("map");
        for (List each : all) {
            switch (each) {
                case Map -> V("is map");
                case SUSPENDED -> {
                    Private found = map.get(each);
                    V(found.self + found.state());
                }
            }
        }
        return run.count() + "" + all + all.get(0).names;
    }

    @Coroutine
    static Object run() {
        interface Resumable {
            String resumed();
        }
        Resumable resumable = () -> "resumed";
        final class Holder implements Resumable {
            Resumable held = resumable;

            @Override
            public String resumed() {
                class Nested implements Resumable {
                    @Override
                    public String resumed() {
                        return held.resumed() + "nested";
                    }
                }
                return new Nested().resumed();
            }
        }
        Resumable[][] holders = {{new Holder()}, {}, {resumable, new Holder()}};
        V("holders");
        StringBuilder text = new StringBuilder();
        for (Resumable[] row : holders) {
            for (Resumable each : row) {
                V(each.resumed());
                text.append(each instanceof Holder holder ? holder.held.resumed().length() : -1);
            }
        }
        Holder[] more = new Holder[S(2)];
        more[S(1)] = S(true) ? new Holder() : null;
        V("more");
        return text.append(more[1].resumed()).append(task(S(4))).toString();
    }
}
