// case 48: nested types with the names that generated code would like to use
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class GeneratedNamesTaken {
    static class Run {
        @java.lang.Override
        public java.lang.String toString() {
            return "my Run";
        }
    }

    interface Resumable {
        int size();
    }

    record Task(int state) implements Resumable {
        @java.lang.Override
        public int size() {
            return state;
        }
    }

    enum Source {
        OBJECT
    }

    static class String {
        @java.lang.Override
        public java.lang.String toString() {
            return "my String";
        }
    }

    static class IllegalStateException extends java.lang.IllegalStateException {
        private static final long serialVersionUID = 1;
    }

    static class Throwable {}

    static class Override {}

    @Coroutine
    static Resumable pair(Task a, Source b) {
        V(b);
        return S(a);
    }

    @Coroutine
    static Object run() throws Exception {
        Run run = new Run();
        String string = new String();
        Throwable throwable = new Throwable();
        V(run);
        Resumable r = pair(new Task(S(4)), Source.OBJECT);
        try {
            V(string);
            throw new IllegalStateException();
        } catch (IllegalStateException e) {
            V("mine");
        } catch (java.lang.IllegalStateException e) {
            V("not mine");
        }
        return "" + r.size() + (throwable == null ? 0 : 1) + run.toString() + "" + new Override().getClass().getSimpleName();
    }
}
