package io.yuzuri;

import java.lang.StackWalker.StackFrame;
import java.util.List;

/** The message for code that suspends on a scheduler's thread but is not a task. */
final class Untransformed {
    private Untransformed() {}

    static IllegalStateException call(String operation) {
        List<StackFrame> calls = WrittenCalls.callers();
        StackFrame caller = calls.get(0);
        StackFrame plain = calls.stream()
                .takeWhile(call -> !WrittenCalls.isGenerated(call))
                .filter(WrittenCalls::isPlain)
                .findFirst()
                .orElse(caller);
        StackFrame called = calls.stream()
                .takeWhile(WrittenCalls::isCoroutine)
                .reduce((inner, outer) -> outer)
                .orElse(caller);
        String said = Here.qualified(operation) + " was called by " + name(caller);
        String where = " on a scheduler's own thread, where it would block every task";
        String task = factories(called.getClassName()) + "." + method(called.getMethodName()) + "(…)";
        if (plain != caller) {
            return new IllegalStateException(said + where + ", because " + name(plain)
                    + " is no coroutine and stands between it and the task. Mark that method @Coroutine, or start "
                    + task + " instead.");
        } else if (called != caller) {
            return new IllegalStateException(said + ", for " + name(called) + "," + where
                    + ". Start or call that as a coroutine: " + task + ".");
        }
        return new IllegalStateException(said + where
                + ". Mark the method @Coroutine, if it is not, and start or call it as one: " + task + ".");
    }

    private static String name(StackFrame call) {
        return call.getClassName() + "." + method(call.getMethodName());
    }

    /** The factories of a class are top-level, named after the whole nest. */
    private static String factories(String type) {
        String simple = type.substring(type.lastIndexOf('.') + 1);
        return simple.replace('$', '_') + "Tasks";
    }

    /** A lambda is the method it stands in. */
    private static String method(String name) {
        if (!name.startsWith("lambda$")) return name;
        String[] parts = name.split("\\$");
        return parts.length > 1 ? parts[1] : name;
    }
}
