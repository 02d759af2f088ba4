// case 49: unqualified toString(), hashCode(), equals(), getClass(), run(), close() are those of the owner
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ObjectMethodsHitTheOwner {
    private int closed;

    @Override
    public String toString() {
        return "owner";
    }

    @Override
    public int hashCode() {
        return 42;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof String;
    }

    void close() {
        closed++;
    }

    void resume() {
        closed += 10;
    }

    String name() {
        return "name";
    }

    boolean cancel() {
        return true;
    }

    boolean isDone() {
        return false;
    }

    String stackTrace() {
        return "trace";
    }

    void done() {
        closed += 100;
    }

    Object step() {
        return this;
    }

    @Coroutine
    String all() {
        V(this);
        log(toString() + hashCode() + equals("x") + equals(this) + getClass().getSimpleName());
        close();
        resume();
        done();
        log(name() + cancel() + isDone() + stackTrace());
        synchronized (this) {
            notify();
            notifyAll();
        }
        log(step() == this);
        return S(toString()) + hashCode() + closed + this;
    }

    @Coroutine
    static Object run() {
        return new ObjectMethodsHitTheOwner().all();
    }
}
