// frames
// several tasks
package good;

import static good.support.Probe.*;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import io.yuzuri.Coroutine;
import io.yuzuri.Yield;

/** Failures in lambdas and in classes within coroutines. */
public class FramesOfClasses {
    static class Base {
        final int n;

        Base(int n, int m) {
            this.n = E(n + m);
        }

        int go() {
            return E(n);
        }
    }

    interface Shape {
        int area();

        default int twice() {
            return area() + E(area());
        }
    }

    int count = 3;

    static int boom(Object o) {
        return E(o.hashCode());
    }

    @Coroutine
    static int anonymous(Object o) {
        V("anonymous");
        Base base = new Base(1, 2) {
            final int held = boom(o);

            @Override
            int go() {
                E(1);
                return super.go()
                        + boom(held)
                        + boom(o);
            }
        };
        V("made");
        return base.go()
                + boom(null);
    }

    @Coroutine
    static int overLines() {
        V("lines");
        Base base = new Base(
                E(1),
                boom(null)) {
            int x = 3;
        };
        V("made");
        return base.go();
    }

    @Coroutine
    static int waitInArguments(Object o) {
        Base base =
                new Base(
                        S(1),
                        boom(
                            o)) {
            int x =
                    E(3);
            {
                E(x);
            }
        };
        return base.go() + base.n / (base.n - base.n);
    }

    @Coroutine
    static int nested() {
        V("nested");
        Supplier<Shape> shapes = () -> new Shape() {
            @Override
            public int area() {
                IntSupplier inner = () -> {
                    E(5);
                    return new Base(1, 2) {
                        @Override
                        int go() {
                            return super.go() + boom(null);
                        }
                    }.go();
                };
                return inner.getAsInt();
            }
        };
        V("made");
        return shapes.get().twice();
    }

    @Coroutine
    static int local(int start) {
        class Counter extends Base {
            int at = start;

            Counter(int by) {
                super(by, by);
                at += E(by);
            }

            int next() {
                class Deep {
                    int deep() {
                        return boom(null);
                    }
                }
                return at++ > 3 ? new Deep().deep() : at;
            }
        }
        Counter counter = new Counter(1);
        V("counted");
        counter.next();
        Counter other = new Counter(
                2);
        V("again");
        return counter.next() + other.next()
                + other.next();
    }

    @Coroutine
    static int localHere(Object o) {
        V("before");
        class Here {
            int go() {
                return boom(o) + boom(null);
            }
        }
        int n = new Here().go();
        V("behind");
        return n;
    }

    @Coroutine
    static int localRecord(int n) {
        record Pair(int a, Object b) {
            Pair {
                E(a);
            }

            int sum() {
                return a + boom(b);
            }
        }
        Pair one = new Pair(S(n), "b");
        V("one");
        return one.sum() + new Pair(
                n, null).sum();
    }

    @Coroutine
    int instance() {
        V("instance");
        Runnable task = new Runnable() {
            @Override
            public void run() {
                E(count);
                boom(count > 2 ? null : this);
            }
        };
        V("made");
        task.run();
        return 1;
    }

    class Inner {
        @Coroutine
        int of(Object o) {
            V("inner");
            List.of(1, 2, 3).forEach(
                    n -> {
                        E(n + count);
                        boom(n > 1 ? o : "");
                    });
            return 1;
        }
    }

    @Coroutine
    static Object lambdas(Object o) {
        V("lambdas");
        IntSupplier one = () -> boom(o);
        IntSupplier two = () ->
                one.getAsInt()
                        + boom(null);
        V("made");
        return two.getAsInt();
    }

    @Coroutine
    static Object fieldsOfLambdas() {
        V("fields");
        Object made = new Object() {
            final IntSupplier supplier = () -> boom(null);
            final int n = supplier.getAsInt();
        };
        V("made");
        return made;
    }

    @Coroutine
    static Object run() {
        Yield.spawn(FramesOfClassesTasks.anonymous("o"));
        Yield.spawn(FramesOfClassesTasks.anonymous(null));
        Yield.spawn(FramesOfClassesTasks.overLines());
        Yield.spawn(FramesOfClassesTasks.waitInArguments("o"));
        Yield.spawn(FramesOfClassesTasks.waitInArguments(null));
        Yield.spawn(FramesOfClassesTasks.nested());
        Yield.spawn(FramesOfClassesTasks.local(2));
        Yield.spawn(FramesOfClassesTasks.localHere("o"));
        Yield.spawn(FramesOfClassesTasks.localRecord(2));
        Yield.spawn(FramesOfClassesTasks.instance(new FramesOfClasses()));
        Yield.spawn(FramesOfClasses_InnerTasks.of(new FramesOfClasses().new Inner(), null));
        Yield.spawn(FramesOfClassesTasks.lambdas("o"));
        Yield.spawn(FramesOfClassesTasks.fieldsOfLambdas());
        return 1;
    }
}
