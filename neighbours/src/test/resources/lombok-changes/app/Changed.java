package app;

import io.yuzuri.*;
import java.io.*;
import java.util.function.Supplier;
import lombok.*;
import lombok.experimental.ExtensionMethod;

@ExtensionMethod(Changed.Extensions.class)
class Changed {
    public static class Extensions {
        public static int twice(String s) { return s.length() * 2; }
    }

    @Coroutine
    static void cleanup() {
        Yield.pause();
        @Cleanup StringReader in = new StringReader(""); // changed
    }

    @Coroutine
    static void nonNull(@NonNull String s) { // changed
        Yield.pause();
    }

    @Coroutine
    @Synchronized // changed
    static void locked() {
        Yield.pause();
    }

    @Coroutine
    @Locked // changed
    void lockedToo() {
        Yield.pause();
    }

    @Coroutine
    @SneakyThrows // changed
    static void sneaky() {
        Yield.pause();
        throw new IOException();
    }

    @Coroutine
    static int val() {
        val s = "a"; // changed
        Yield.pause();
        return s.length();
    }

    @Coroutine
    static int localClass() {
        @Getter
        class Local { int n = 1; } // changed
        Yield.pause();
        return new Local().n;
    }

    @Coroutine
    static int inLambda() {
        Yield.pause();
        Supplier<Integer> s = () -> {
            val n = 1; // changed
            return n;
        };
        return s.get();
    }

    @Coroutine
    static int extension(String s) {
        Yield.pause();
        return s.twice(); // changed
    }

    @Coroutine
    static int unchanged(String s) {
        var t = s + s;
        Yield.pause();
        for (int i = 0, k = 1; i < t.length(); i++) {
            int[] a = {1}, b[] = {{k}};
            Runnable r = () -> {};
        }
        Object o = t;
        return o instanceof String u ? u.length() : switch (t.length()) { case 1, 2 -> 3; default -> { Yield.pause(); yield 5; } };
    }
}
