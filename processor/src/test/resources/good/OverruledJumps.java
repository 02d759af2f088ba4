// several jumps are pending at a time, one in a finally block of the other, and some are overruled; of values of a switch
// expression javac remembers the last one, overruled or not
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.List;

@SuppressWarnings("finally")
public class OverruledJumps {
    record Closes(String name) implements AutoCloseable {
        @Override
        public void close() {
            log("close " + name);
            throw new IllegalStateException(name);
        }
    }

    static void plain(String name) {
        log(name);
    }

    @Coroutine
    static int returnedTwice() {
        try {
            V(1);
            return 1;
        } finally {
            for (; ; ) {
                try {
                    V(2);
                    return 2;
                } finally {
                    V(3);
                    break;
                }
            }
        }
    }

    @Coroutine
    static int partlyText() {
        try {
            return E(1);
        } finally {
            for (; ; ) {
                try {
                    return E(2);
                } finally {
                    plain("break");
                    break;
                }
            }
            V("ended");
        }
    }

    @Coroutine
    static int onlyText() {
        V("before");
        try {
            return E(1);
        } finally {
            for (; ; ) {
                try {
                    return E(2);
                } finally {
                    plain("break");
                    break;
                }
            }
        }
    }

    @Coroutine
    static String textInFinally(int how) {
        try {
            V("outer");
            try {
                return "first";
            } finally {
                turns:
                for (; ; ) {
                    try {
                        if (how == 0) return "second";
                        if (how == 1) break turns;
                        if (how == 2) throw new IllegalStateException("third");
                        return "fourth";
                    } finally {
                        if (how < 3) break;
                    }
                }
            }
        } finally {
            V("last");
        }
    }

    @Coroutine
    static List<String> otherTargets(boolean suspends) {
        List<String> all = new ArrayList<>();
        outer:
        for (int i = 0; i < 3; i++) {
            try {
                all.add("turn " + S(i));
                try {
                    if (i == 1) return all;
                } finally {
                    for (; ; ) {
                        try {
                            if (suspends) V("inner");
                            continue outer;
                        } finally {
                            if (suspends) V("discards");
                            if (i == 1) break;
                        }
                    }
                    all.add("inner ended");
                }
            } finally {
                V("outer ended");
                all.add("outer");
            }
            all.add("end of turn");
        }
        all.add("end");
        return all;
    }

    @Coroutine
    static List<String> onlyTextWithTargets() {
        List<String> all = new ArrayList<>();
        outer:
        for (int i = 0; i < 3; i++) {
            V(i);
            try {
                if (i == 1) return all;
            } finally {
                for (; ; ) {
                    try {
                        continue outer;
                    } finally {
                        if (i == 1) break;
                    }
                }
                all.add("inner ended");
            }
            all.add("end of turn");
        }
        all.add("end");
        return all;
    }

    @Coroutine
    static int thrownInstead(boolean suspends) {
        try {
            return S(1);
        } finally {
            try {
                try {
                    if (suspends) V("two");
                    return E(2);
                } finally {
                    plain("throws");
                    if (S(true)) throw new IllegalStateException("two");
                }
            } catch (IllegalStateException e) {
                caught(e);
            }
        }
    }

    @Coroutine
    static int closedInstead() {
        V("closed");
        try {
            return E(1);
        } finally {
            try (Closes c = new Closes("c")) {
                log(c);
                return E(2);
            } catch (IllegalStateException e) {
                caught(e);
            }
        }
    }

    @Coroutine
    static int yieldedTwice(int how) {
        int all = switch (how) {
            case 0 -> {
                try {
                    V(1);
                    yield 1;
                } finally {
                    for (; ; ) {
                        try {
                            V(2);
                            yield 2;
                        } finally {
                            V(3);
                            break;
                        }
                    }
                }
            }
            case 1 -> {
                try {
                    yield 10;
                } finally {
                    try {
                        yield 20;
                    } finally {
                        try {
                            yield S(30);
                        } finally {
                            plain("30");
                        }
                    }
                }
            }
            default -> {
                try {
                    yield E(100);
                } finally {
                    for (int i = 0; i < 2; i++) {
                        try {
                            yield E(200);
                        } finally {
                            continue;
                        }
                    }
                }
            }
        };
        return all + S(1000);
    }

    @Coroutine
    static void nothing() {
        try {
            V("try");
            return;
        } finally {
            do {
                try {
                    return;
                } finally {
                    V("last");
                    if (S(1) == 1) continue;
                }
            } while (false);
            log("ended");
        }
    }

    @Coroutine
    static Object run() {
        log(returnedTwice());
        log(partlyText());
        log(onlyText());
        for (int i = 0; i < 4; i++) log(textInFinally(i));
        log(otherTargets(false));
        log(otherTargets(true));
        log(onlyTextWithTargets());
        log(thrownInstead(false) + thrownInstead(true));
        log(closedInstead());
        log(yieldedTwice(0) + yieldedTwice(1) + yieldedTwice(2));
        nothing();
        return null;
    }
}
