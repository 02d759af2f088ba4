// inner classes that extend a class around them: which instance a name, an outer this and a creation mean
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class EnclosingInstances {
    final String name;
    private int count = 10;
    int seen = 100;
    private static String shared = "s";

    EnclosingInstances(String name) {
        this.name = name;
    }

    String who() {
        return "outer " + name;
    }

    private String secret(int n) {
        return "secret " + name + n;
    }

    private String secret(String text) {
        return "secret " + name + text;
    }

    @Coroutine
    private String later(int n) {
        return S("later " + n) + name;
    }

    @Coroutine
    String open(int n) {
        return S("open " + n) + name;
    }

    private class Hidden {
        String where() {
            return "hidden in " + name;
        }
    }

    class Part {
        String where() {
            return "part of " + name;
        }
    }

    /** One of its own kind. */
    class Deeper extends EnclosingInstances {
        private int count = 20;
        int seen = 200;

        Deeper(String name) {
            super(name);
        }

        @Override
        String who() {
            return "deeper " + name;
        }

        String own() {
            return "own";
        }

        @Override
        @Coroutine
        String open(int n) {
            return S("deeper open " + n) + name;
        }

        @Coroutine
        Object look() {
            log(EnclosingInstances.this.who() + who() + this.who() + super.who());
            log(EnclosingInstances.this.seen + seen + super.seen + ((EnclosingInstances) this).seen);
            log(EnclosingInstances.this.count + count + super.count);
            log(EnclosingInstances.this.name + S(name));
            log(secret(1) + secret("x") + own() + later(2) + open(3));
            log(EnclosingInstances.this.secret(S(4)) + EnclosingInstances.this.later(5) + super.later(6));
            log(super.secret(S(7)) + super.open(8) + EnclosingInstances.this.open(9));
            EnclosingInstances.this.count += S(1);
            super.count += S(2);
            count++;
            super.seen = S(300);
            EnclosingInstances.this.seen++;
            log(EnclosingInstances.this.count + " " + super.count + " " + count + " " + super.seen + seen);
            log(new Part().where() + new Hidden().where() + EnclosingInstances.this.new Part().where());
            log(new EnclosingInstances("made") {
                @Override
                String who() {
                    return "anonymous " + name + secret(1) + EnclosingInstances.this.secret(2) + Deeper.this.name;
                }
            }.who());
            return shared + new Part() {
                @Override
                String where() {
                    return super.where() + name + S1(secret(5));
                }
            }.where();
        }

        private String S1(String s) {
            return "[" + s + "]";
        }

        @Coroutine
        Object bodies() {
            class Local extends EnclosingInstances {
                Local() {
                    super("local");
                }

                String all() {
                    return name + secret(1) + secret("y") + EnclosingInstances.this.name + Deeper.this.name + seen;
                }
            }
            class Piece extends Part {
                String all() {
                    return where() + name + secret(2);
                }
            }
            String first = new Local().all() + S("!");
            Runnable r = () -> log(secret(3) + EnclosingInstances.this.secret("z") + new Part().where());
            r.run();
            EnclosingInstances made = new Deeper("further") {
                String note = secret(4) + name;

                @Override
                String who() {
                    return note + count + super.seen + secret("w") + own();
                }
            };
            V("between");
            return first + new Piece().all() + made.who() + new Local().all();
        }
    }

    /** A class further in, which is of the outer kind again. */
    class Middle {
        String name = "middle";

        class Innermost extends Middle {
            class Last extends EnclosingInstances {
                Last() {
                    super("last");
                }

                @Coroutine
                Object look() {
                    log(Middle.this.name + Innermost.this.name + EnclosingInstances.this.name + S(name));
                    return EnclosingInstances.this.who() + who() + secret(S(1)) + later(2) + new Part().where();
                }
            }
        }
    }

    @Coroutine
    static Object run() {
        EnclosingInstances outer = new EnclosingInstances("one");
        Deeper deeper = outer.new Deeper("two");
        log(deeper.look());
        log(deeper.bodies());
        Middle.Innermost innermost = outer.new Middle().new Innermost();
        innermost.name = "innermost";
        return innermost.new Last().look();
    }
}
