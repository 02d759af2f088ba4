// case 60: objects of local classes that are used across a suspension are written and read
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.*;
import java.util.function.Supplier;

public class SerializableLocals implements Serializable {
    private static final long serialVersionUID = 1;

    interface Told extends Supplier<String>, Serializable {}

    private final int own = 7;

    static Object copy(Object object) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Coroutine
    static Object captured(int n) throws IOException, ClassNotFoundException {
        String text = S("t" + n);
        class Local implements Told {
            private static final long serialVersionUID = 1;
            final int twice = 2 * n;

            @Override
            public String get() {
                return text + n + twice;
            }
        }
        class Further extends Local {
            private static final long serialVersionUID = 1;
        }
        Local local = new Local();
        Local further = new Further();
        V("made");
        return ((Local) copy(local)).get() + ((Told) copy(further)).get();
    }

    @Coroutine
    Object ofOwner() throws IOException, ClassNotFoundException {
        class Local implements Told {
            private static final long serialVersionUID = 1;

            @Override
            public String get() {
                return "own" + own;
            }
        }
        Local local = new Local();
        V("made");
        return ((Told) copy(local)).get();
    }

    @Coroutine
    static Object others(int n) throws IOException, ClassNotFoundException {
        record Pair(int a, String b) implements Serializable {}
        enum Way {
            ON
        }
        Told lambda = () -> "lambda" + n;
        Pair pair = new Pair(n, S("b"));
        Way way = Way.ON;
        V("made");
        return copy(pair) + ((Told) copy(lambda)).get() + (copy(way) == way);
    }

    @Coroutine
    static Object run() throws Exception {
        log(captured(3));
        log(new SerializableLocals().ofOwner());
        return others(4);
    }
}
