// cases 51, 60: local and anonymous classes that mention private classes
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class PrivateInLocalClasses<X> {
    private record Session(int n) implements Comparable<Session> {
        @Override
        public int compareTo(Session o) {
            return n - o.n;
        }

        static Session of(int n) {
            return new Session(n);
        }
    }

    private static class Box<T> {
        T t;

        Box(T t) {
            this.t = t;
        }

        T get() {
            return t;
        }

        void set(T t) {
            this.t = t;
        }

        @Override
        public String toString() {
            return "Box" + t;
        }
    }

    private class Inner {
        X x;

        Inner(X x) {
            this.x = x;
        }
    }

    X own;

    PrivateInLocalClasses(X x) {
        own = x;
    }

    @Coroutine
    static String locals(int k) {
        Session base = Session.of(k);
        class Holder {
            final Session s;
            final Box<Session> b = new Box<>(base);
            final List<Session> all = new ArrayList<>();

            Holder(Session s) {
                this.s = s;
                all.add(s);
                all.add(base);
            }

            Session max() {
                Session m = null;
                for (Session e : all) if (m == null || e.compareTo(m) > 0) m = e;
                return m;
            }

            int sum() {
                return s.n + base.n() + b.get().n;
            }
        }
        Holder h = new Holder(new Session(S(7)));
        V(h.sum());
        h.b.t = h.s;
        h.b.set(new Session(h.b.get().n + 1));
        Supplier<Holder> make = () -> new Holder(base);
        Function<Session, Holder> ref = Holder::new;
        return h.max() + "" + h.b.t.n() + make.get().sum() + ref.apply(h.s).sum();
    }

    @Coroutine
    <Y> String generic(Y y) {
        Box<Y> by = new Box<>(y);
        class L<Z> {
            Box<Z> bz;
            Y why = by.t;
            X mine = own;
            Inner in = new Inner(own);

            L(Z z) {
                bz = new Box<>(z);
            }

            String all() {
                return bz + "" + why + mine + in.x + by.get();
            }
        }
        L<Integer> l = new L<>(S(3));
        L<String> m = new L<>("m");
        V(l.all());
        int three = l.bz.t + l.bz.get();
        L<String>[] arr = null;
        return m.all() + m.bz.t.length() + three + arr;
    }

    @Coroutine
    static String anonymous() {
        Box<String> b = new Box<>("b");
        var v = new Object() {
            Box<String> in = b;

            int len() {
                return in.t.length();
            }
        };
        V(v.len());
        v.in = new Box<>(S("bbb"));
        Comparator<Session> c = new Comparator<>() {
            @Override
            public int compare(Session x, Session y) {
                return y.n - x.n;
            }
        };
        List<Session> l = new ArrayList<>(List.of(new Session(1), new Session(S(2))));
        l.sort(c);
        Iterator<Box<String>> it = new Iterator<Box<String>>() {
            int k = 2;

            @Override
            public boolean hasNext() {
                return k > 0;
            }

            @Override
            public Box<String> next() {
                return new Box<>("i" + k--);
            }
        };
        while (it.hasNext()) {
            Box<String> n = it.next();
            V(n.t.length() + n.get());
        }
        return v.len() + l.toString();
    }

    @Coroutine
    static Object run() {
        log(locals(5));
        log(new PrivateInLocalClasses<>("own").generic(2.5));
        return anonymous();
    }
}
