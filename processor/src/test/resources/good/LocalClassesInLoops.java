// case 60: a local class in a loop and in sibling blocks; a generic one; recursion of one
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

public class LocalClassesInLoops {
    @Coroutine
    static <T> String generic(T t) {
        class Holder<U extends Comparable<U>> {
            final T outer = t;
            U inner;

            Holder(U inner) {
                this.inner = inner;
            }
        }
        Holder<Integer> holder = new Holder<>(S(5));
        V("holder");
        return holder.outer + "" + holder.inner;
    }

    @Coroutine
    static Object run() {
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int n = i;
            class Item {
                @Override
                public String toString() {
                    return "item" + n;
                }
            }
            Item item = new Item();
            V("loop");
            made.add(item);
            made.add(new Item());
        }
        {
            class Item {
                int depth(int d) {
                    return d == 0 ? 0 : 1 + new Item().depth(d - 1);
                }
            }
            Item item = new Item();
            V("block");
            log(item.depth(3));
        }
        {
            record Item(String name) {}
            Item item = new Item(S("record"));
            log(item);
        }
        log(generic("t"));
        return made.toString();
    }
}
