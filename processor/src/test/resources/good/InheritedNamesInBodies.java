// what a body inherits hides what is named around it
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class InheritedNamesInBodies {
    private int secret = 40;

    private int secret(int n) {
        return secret + n;
    }

    private static int hidden(int n) {
        return -n;
    }

    int plain(int n) {
        return n + 1;
    }

    static int counted(int n) {
        return n + 2;
    }

    /** Whatever might be made of the names in this file. */
    abstract static class Base {
        int count = 1000, count2 = 1001, count3 = 1002, x2 = 1003, self = 1004, self2 = 1005, self3 = 1006;
        protected int saved = 1007, saved2 = 1008, argument0 = 1009, receiver = 1010, at = 1011, java = 1012, io = 1013;
        int Private = 1014, Access = 1015, Objects = 1016, List = 1017, InheritedNamesInBodies = 1018, good = 1019;

        int secret(int n) {
            return 2000 + n;
        }

        int plain(int n) {
            return 2001 + n;
        }

        abstract int go();
    }

    /** Classes with the names of others. */
    interface Types {
        class List {}

        class Map {
            class Entry {}
        }

        class Private {}

        class Static {}

        class Access {}

        class Optional {}

        class Object {}

        class String {}

        class Integer {}

        class InheritedNamesInBodiesTasks {}

        int go();
    }

    private interface Hidden {
        int apply(int n);
    }

    record Pair(int one, int two) {}

    @Coroutine
    int fields(int count) {
        int x = S(count);
        int sum = 0;
        for (int i = 0; i < 2; i++) {
            int x2 = S(i);
            sum += x2;
        }
        {
            int x3 = S(3);
            sum += x3;
        }
        Base renamed = new Base() {
            @Override
            int go() {
                return this.count + this.count2 + count3 + x + self + self2 + Private + counted(1) + Access + List + saved;
            }
        };
        V(renamed.go());
        int y = S(count + 1);
        Base private_ = new Base() {
            @Override
            int go() {
                return y + InheritedNamesInBodies.this.secret(2) + hidden(3) + InheritedNamesInBodies.this.plain(4) + at;
            }
        };
        V(private_.go());
        Base types = new Base() {
            @Override
            int go() {
                Hidden negated = n -> -n;
                Function<Integer, Integer> twice = this::own;
                ArrayList<Integer> numbers = new ArrayList<>(Arrays.asList(y, 2));
                numbers.add(counted(y));
                return negated.apply(numbers.size()) + twice.apply(y) + java2();
            }

            private int own(int n) {
                return hidden(n);
            }

            int java2() {
                return super.java + io + good;
            }
        };
        return sum + x + y + renamed.go() + private_.go() + types.go();
    }

    @Coroutine
    int classes() {
        List<String> seen = new ArrayList<>();
        int n = S(1);
        Types types = new Types() {
            @Override
            public int go() {
                seen.add("go");
                var kept = new List[] {new List()};
                var map = new Map().new Entry();
                Hidden negated = k -> secret + k;
                return kept.length + negated.apply(n) + secret(3) + hidden(4) + (map == null ? 1 : 0);
            }
        };
        V(types.go());
        class Local implements Types {
            private final int k = n;

            @Override
            public int go() {
                return k + seen.size() + secret(k) + new java.lang.String("abc").length();
            }
        }
        V(new Local().go());
        Supplier<Local> made = Local::new;
        return types.go() + made.get().go() + new Local().k;
    }

    @Coroutine
    int members() {
        int size = S(4), modCount = S(5);
        var list = new AbstractList<Integer>() {
            @Override
            public Integer get(int i) {
                return i + modCount;
            }

            @Override
            public int size() {
                return size;
            }

            int own() {
                return modCount + size + size() + hidden(size);
            }
        };
        V(list);
        var thread = new Thread() {
            int priority = MAX_PRIORITY + size;

            State name() {
                return getState();
            }
        };
        return list.own() + list.get(2) + thread.priority + thread.name().ordinal();
    }

    @Coroutine
    static Object run() throws Exception {
        var it = new InheritedNamesInBodies();
        return it.fields(1) + " " + it.classes() + " " + it.members();
    }
}
