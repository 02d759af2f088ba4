// case 51: private fields, methods, constructors of the owner, of its outer classes and of its nested ones
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

@SuppressWarnings("lossy-conversions")
public class PrivateMembers {
    private int field = 1;
    private static long counter;
    private String text = "t";
    private final int[] array = {1, 2};
    private Integer boxed = 7;
    private byte small = 127;

    private PrivateMembers() {}

    private PrivateMembers(int n, String... texts) {
        field = n + texts.length;
    }

    private int plus(int n) {
        return field += n;
    }

    private static String join(Object... all) {
        return all.length + "" + all[0];
    }

    private <T extends Comparable<T>> T max(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private void failing() throws java.io.IOException {
        throw new java.io.IOException("private");
    }

    private int over(int n) {
        return n;
    }

    private String over(Object n) {
        return "o" + n;
    }

    @Coroutine
    private int secret(int n) {
        field += n;
        return S(field);
    }

    static class Outer {
        private int mine = 100;
        private static int shared = 1000;

        static class Middle {
            private final Outer outer = new Outer();
            private String name = "middle";

            class Inner {
                private int depth = 3;

                @Coroutine
                private Object deep() {
                    V(name);
                    outer.mine += S(depth++);
                    shared += depth;
                    name += outer.mine;
                    return name + shared + depth;
                }
            }
        }
    }

    @Coroutine
    private Object all() throws Exception {
        field++;
        log(++field + field-- + this.field);
        field += S(10);
        field = field * 2;
        log(field);
        counter = 5;
        counter += S(3);
        counter++;
        log(counter-- + PrivateMembers.counter);
        text += S("x") + field;
        text += 1;
        array[1] += S(4);
        array[0]++;
        boxed++;
        boxed += S(1);
        small++;
        small += S(1);
        log(text + array[1] + array[0] + boxed + small);
        log(plus(S(1)) + plus(2));
        log(join(S("a"), "b") + join(1));
        log(max("a", S("b")) + max(1, 2));
        log(over(S(1)) + over("s") + over('c'));
        try {
            V("failing");
            failing();
        } catch (java.io.IOException e) {
            caught(e);
        }
        PrivateMembers other = new PrivateMembers(S(5), "p", "q");
        other.field <<= 2;
        log(other.field + secret(1) + other.secret(2));
        Outer.Middle middle = new Outer.Middle();
        Outer.Middle.Inner inner = middle.new Inner();
        log(inner.deep());
        inner.depth = S(8);
        return middle.outer.mine + inner.depth;
    }

    @Coroutine
    static Object run() throws Exception {
        counter = 0;
        Outer.shared = 1000;
        return new PrivateMembers().all();
    }
}
