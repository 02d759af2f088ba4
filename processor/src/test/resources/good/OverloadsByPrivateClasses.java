// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;
import java.util.function.*;

public class OverloadsByPrivateClasses {
    private static class A { public String toString() { return "A"; } }
    private static class B { public String toString() { return "B"; } }

    @Coroutine static String f(A a) { V("A"); return "A" + a; }
    @Coroutine static String f(B b) { V("B"); return "B" + b; }
    @Coroutine static String f(String o) { V("O"); return "O" + o; }
    @Coroutine static String f(int o) { V("I"); return "I" + o; }
    private record Ping(int n) {}
    private record Pong(int n) {}
    @Coroutine String handle(Ping p) { V("ping"); return "ping" + p.n(); }
    @Coroutine String handle(Pong p) { V("pong"); return "pong" + p.n(); }
    @Coroutine String handle(Ping[] p) { V("pings"); return "pings" + p.length; }
    @Coroutine static String g(A a, Object b) { V("A"); return "AO" + a; }
    @Coroutine static String g(Object a, B b) { V("A"); return "OB" + a; }
    @Coroutine static String h(List<A> a) { V("A"); return "LA" + a; }
    @Coroutine static String h(Collection<B> a) { V("A"); return "CB" + a; }
    @Coroutine String i(A a) { V("A"); return "iA" + a; }
    @Coroutine String i(B a) { V("A"); return "iB" + a; }

    @Coroutine
    static Object run() throws Exception {
        log(f(new A()));
        log(f(new B()));
        log(f("s"));
        log(g(new A(), "s"));
        log(g("s", new B()));
        log(h(List.of(new A())));
        log(h(Set.of(new B())));
        log(new OverloadsByPrivateClasses().i(new A()));
        log(new OverloadsByPrivateClasses().i(new B()));
        return Yield.await(OverloadsByPrivateClassesTasks.f("o")) + Yield.await(OverloadsByPrivateClassesTasks.handle(new OverloadsByPrivateClasses(), new Ping[2])) + new OverloadsByPrivateClasses().handle(new Ping(S(1))) + new OverloadsByPrivateClasses().handle(new Pong(2));
    }
}
