// case 55: anonymous classes whose members are used through var, after a suspension too
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

public class AnonymousTypesOfLocals {
    private int count = 1;

    abstract static class Base {
        final String text;

        Base(int n, String... words) {
            text = n + String.join("", words) + kind();
        }

        abstract String kind();
    }

    class Inner {
        int depth(int n) {
            return n + count;
        }
    }

    @Coroutine
    <T> String members(T t, int n) {
        var counter = new Object() {
            int value = n;
            T held = t;

            int next() {
                return ++value + count++;
            }
        };
        V(counter.next());
        T held = counter.held;
        counter.value = S(20);
        var base = new Base(S(n), "a", "b") {
            int extra = counter.value;

            @Override
            String kind() {
                return "kind" + n;
            }
        };
        V("base");
        var supplier = new IntSupplier() {
            int calls;

            @Override
            public int getAsInt() {
                return ++calls + base.extra;
            }
        };
        IntSupplier same = supplier;
        V(same.getAsInt());
        var inner = new Inner() {
            int twice() {
                return 2 * depth(n);
            }
        };
        V("inner");
        return held + base.text + base.kind() + supplier.calls + counter.next() + inner.twice() + inner.depth(1);
    }

    static class Shelf<Q> {
        final Q label;

        Shelf(Q label) {
            this.label = label;
        }

        class Cell<T> {
            T content;

            Q label() {
                return label;
            }
        }

        @Coroutine
        <T> String inGeneric(T t) {
            var cell = new Cell<T>() {
                T again() {
                    return content = t;
                }
            };
            V("cell");
            return cell.again() + "" + cell.label() + S(cell.content);
        }
    }

    @Coroutine
    static int compared(boolean first) {
        var either = S(first) ? 1 : "one";
        V(either);
        var other = first ? 1 : "one";
        Comparable<?> comparable = either;
        V(comparable);
        var all = List.of(1, "one");
        for (var each : all) {
            V(each.describeConstable().isPresent());
        }
        return either.describeConstable().get().equals(other) ? 1 : 0;
    }

    @Coroutine
    static Object run() {
        log(new Shelf<>("shelf").inGeneric(7));
        log(compared(true) + compared(S(false)));
        log(new AnonymousTypesOfLocals().members("t", 3));
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int n = i;
            class Item {
                int one() {
                    return n;
                }
            }
            var item = new Item() {
                int two() {
                    return one() + n;
                }
            };
            V("item");
            all.add(item.one() + item.two());
            var list = new ArrayList<>(List.of(item));
            V("list");
            all.add(list.get(0).two());
        }
        return all.toString();
    }
}
