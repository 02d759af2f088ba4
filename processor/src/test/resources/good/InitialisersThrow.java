package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.IOException;
import java.util.*;
import java.util.function.*;

public class InitialisersThrow {
    static abstract class Base { Base(int n) throws IOException { if (n > 3) throw new IOException("base" + n); } abstract int v(); }

    @Coroutine
    static String init(boolean fails) throws IOException {
        var r = new Runnable() {
            int x = 1;
            {
                if (fails) throw new IOException("init");
            }
            public void run() { log("run"); }
        };
        V("made");
        r.run();
        return "ok" + r.x;
    }

    @Coroutine
    static String exact() throws IOException {
        Runnable r = new Runnable() { { if (true) throw new IOException("exact"); } public void run() {} };
        V("never");
        r.run();
        return "no";
    }

    @Coroutine
    static String exactVar() throws IOException {
        var r = new Runnable() { { if (true) throw new IOException("exact"); } public void run() {} };
        V("never");
        r.run();
        return "no";
    }

    @Coroutine
    static String of(int n) throws IOException {
        var b = new Base(S(n)) { int y = n; { if (n == 2) throw new IOException("two"); } int v() { return n; } };
        V("b");
        return "" + b.v() + b.y;
    }

    interface Hidden { String h(); }

    @Coroutine
    static String hidden(boolean fails) throws IOException, InterruptedException {
        Hidden h = new Hidden() { { if (fails) throw new InterruptedException("h"); } public String h() { return "h"; } };
        V("b");
        return h.h();
    }
    static abstract class HiddenBase {  HiddenBase(int x) throws IOException { if (x > 4) throw new IOException("hb"); } abstract String h(); }

    @Coroutine
    static String hiddenBase(boolean fails, int x) throws IOException, InterruptedException {
        HiddenBase h = new HiddenBase(x) { { if (fails) throw new InterruptedException("h"); } public String h() { return "h"; } };
        V("b");
        return h.h();
    }
    enum E { ONE { int x() { return 1; } }; abstract int x(); }

    @Coroutine
    static String local(boolean fails) throws IOException {
        class L implements Runnable { { if (fails) throw new IOException("local"); } L() throws IOException {} public void run() { log("L"); } }
        var l = new L();
        V("l");
        new L().run();
        var m = new L() { { if (!fails) throw new IOException("m"); } };
        V("m");
        return "" + m;
    }

    @Coroutine
    static String lambda(boolean b) throws Exception {
        java.util.concurrent.Callable<Object> c = () -> new Object() { { if (b) throw new IOException("in lambda"); } public String toString() { return "o"; } };
        V("c");
        return c.call().toString();
    }

    @Coroutine
    static Object run() throws Exception {
        for (boolean b : new boolean[] {true, false}) {
            try { log(init(b)); } catch (IOException e) { log(e.getMessage()); }
            try { log(exact()); } catch (IOException e) { log(e.getMessage()); }
            try { log(exactVar()); } catch (IOException e) { log(e.getMessage()); }
            try { log(hidden(b)); } catch (InterruptedException e) { log(e.getMessage()); }
            try { log(hiddenBase(b, 4)); } catch (InterruptedException e) { log(e.getMessage()); }
            try { log(hiddenBase(b, 5)); } catch (IOException e) { log(e.getMessage()); }
            try { log(local(b)); } catch (IOException e) { log(e.getMessage()); }
            try { log(lambda(b)); } catch (IOException e) { log(e.getMessage()); }
        }
        for (int i = 1; i < 5; i++) try { log(of(i)); } catch (IOException e) { log(e.getMessage()); }
        return "";
    }
}
