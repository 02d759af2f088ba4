// case 52: super.m(S()), Iface.super.m(S()), Outer.this.f, Outer.super.m()
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class SuperCalls {
    static class Base {
        protected String name = "base";

        String m(int n) {
            return "base" + n;
        }

        @Coroutine
        String c(int n) {
            return "base c" + S(n);
        }

        public String outer() {
            return "outer of base";
        }
    }

    interface Greeter {
        default String m(int n) {
            return "greeter" + n;
        }

        @Coroutine
        default String g(int n) {
            return "g" + S(n);
        }
    }

    static class Derived extends Base implements Greeter {
        private int field = 5;
        String name = "derived";

        @Override
        public String m(int n) {
            return "derived" + n;
        }

        @Override
        @Coroutine
        String c(int n) {
            return "derived c" + S(n) + super.c(n + 1) + super.m(S(n + 2)) + Greeter.super.m(S(n + 3));
        }

        @Override
        @Coroutine
        public String g(int n) {
            return Greeter.super.g(S(n) + 1) + m(2) + this.m(3) + super.name + name + ((Base) this).name;
        }

        @Override
        public String outer() {
            return "outer of derived";
        }

        @Override
        public String toString() {
            return "d" + super.toString().contains("Derived");
        }

        class Inner {
            int field = 7;

            @Coroutine
            Object up() {
                Derived.this.field += S(field);
                return Derived.this.m(S(1)) + Derived.this.field + outer() + Derived.this.m(S(9)) + Derived.this;
            }
        }

        @Coroutine
        String hash() {
            V("hash");
            return super.equals(this) + "" + (super.hashCode() == System.identityHashCode(this)) + toString();
        }
    }

    @Coroutine
    static Object run() {
        Derived d = new Derived();
        log(d.c(1));
        log(d.g(4));
        log(d.new Inner().up());
        return d.hash();
    }
}
