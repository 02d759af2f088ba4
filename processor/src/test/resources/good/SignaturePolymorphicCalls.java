// methods of handles take whatever they are given
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;

public class SignaturePolymorphicCalls {
    volatile int n;
    static final VarHandle N = find();

    static VarHandle find() {
        try {
            return MethodHandles.lookup().findVarHandle(SignaturePolymorphicCalls.class, "n", int.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    static int twice(int n) {
        return 2 * n;
    }

    static String join(Object o, String s) {
        return o + s;
    }

    @Coroutine
    Object field() {
        N.setVolatile(this, 5);
        V("set");
        N.set(this, S(6));
        return (int) N.get(this) + (int) N.getAndAdd(this, S(1));
    }

    @Coroutine
    static Object run() throws Throwable {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle twice = lookup.findStatic(
                SignaturePolymorphicCalls.class, "twice", MethodType.methodType(int.class, int.class));
        MethodHandle join = lookup.findStatic(
                SignaturePolymorphicCalls.class,
                "join",
                MethodType.methodType(String.class, Object.class, String.class));
        int a = (int) twice.invokeExact(S(4));
        String b = (String) join.invokeExact((Object) E("a"), S("b"));
        int c = (int) twice.invokeExact(E(1)) + S(2);
        int d = (int) twice.invokeExact(5);
        return a + b + c + d + new SignaturePolymorphicCalls().field();
    }
}
