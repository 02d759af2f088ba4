// case 82: clauses in order, subclass before superclass, multi-catch, precise rethrow
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

public class CatchOrder {
    @Coroutine
    static void raise(int k) throws IOException {
        V("raise" + k);
        switch (k) {
            case 0:
                throw new FileNotFoundException("file");
            case 1:
                throw new IOException("io");
            case 2:
                throw new IllegalArgumentException("argument");
            case 3:
                throw new UncheckedIOException("unchecked", new IOException("cause"));
            case 4:
                throw new StackOverflowError("error");
            default:
        }
    }

    @Coroutine
    static String which(int k) {
        try {
            raise(k);
            return "none";
        } catch (FileNotFoundException e) {
            V("file");
            return "file";
        } catch (IOException | UncheckedIOException e) {
            V(e.getMessage());
            return "io or unchecked";
        } catch (IllegalArgumentException e) {
            return S("argument");
        } catch (RuntimeException e) {
            return "runtime";
        } catch (Error e) {
            return S("error " + e.getMessage());
        }
    }

    @Coroutine
    static void precise(int k) throws IOException {
        try {
            raise(k);
        } catch (Exception e) {
            V("precise");
            throw e;
        }
    }

    @Coroutine
    static void preciseThrowable(int k) throws IOException {
        try {
            V("throwable");
            raise(k);
        } catch (final Throwable e) {
            throw e;
        } finally {
            V("finally");
        }
    }

    @Coroutine
    static Object run() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < 6; k++) {
            out.append(which(k)).append(", ");
            try {
                if (k < 3) {
                    precise(k);
                } else {
                    preciseThrowable(k);
                }
            } catch (IOException | RuntimeException | Error e) {
                caught(e);
            }
        }
        return out.toString();
    }
}
