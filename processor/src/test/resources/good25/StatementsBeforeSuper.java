// constructors of local classes that do something before they call that of an inner superclass
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class StatementsBeforeSuper {
    private final int base = 10;

    class Inner {
        final int n;

        Inner() {
            this(1);
        }

        Inner(int n) {
            this.n = n + base;
            log("inner " + this.n);
        }
    }

    @Coroutine
    int run(int k) {
        class Local {
            final int m;

            Local(int m) {
                this.m = m + k;
                log("local " + m);
            }
        }
        class Sub extends Inner {
            final int twice;

            Sub(int n) {
                int doubled = n * 2;
                log("before " + doubled);
                if (n < 0) throw new IllegalArgumentException("n");
                this.twice = doubled;
                super(doubled);
                log("after " + k);
            }

            Sub() {
                log("this");
                this(k);
            }

            Sub(String implicit) {
                twice = implicit.length();
                log(implicit);
            }
        }
        class Other extends Local {
            Other(int n) {
                var again = n + k;
                super(again);
            }
        }
        class Qualified extends Inner {
            Qualified(StatementsBeforeSuper outer) {
                outer.super(7);
            }

            Qualified(StatementsBeforeSuper outer, int n) {
                log("qualified");
                outer.super(n);
            }
        }
        V("declared");
        int all = new Sub(3).twice + new Sub().n + new Sub("xyz").n + new Other(5).m;
        V("made");
        try {
            new Sub(-1);
        } catch (IllegalArgumentException e) {
            caught(e);
        }
        return all + new Qualified(this).n + new Qualified(this, 8).n;
    }

    @Coroutine
    static Object run() {
        return new StatementsBeforeSuper().run(2);
    }
}
