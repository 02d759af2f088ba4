package io.yuzuri;

/** The message for code that suspends on a scheduler's thread but is not a task. */
final class Untransformed {
    private Untransformed() {}

    static IllegalStateException call(String operation) {
        StackWalker.StackFrame caller = StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !Dump.OPERATIONS.contains(frame.getClassName())
                                && !frame.getClassName().equals(Untransformed.class.getName()))
                        .findFirst()
                        .orElseThrow());
        String method = method(caller.getMethodName());
        return new IllegalStateException(
                Here.qualified(operation) + " was called by " + caller.getClassName() + "." + method
                        + " on a scheduler's own thread, where it would block every task. Mark the method @Coroutine, if it is not, and start or call it as one: "
                        + factories(caller.getClassName()) + "." + method + "(…).");
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
