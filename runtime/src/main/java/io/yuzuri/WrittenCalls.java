package io.yuzuri;

import io.yuzuri.generated.Dispatch;
import io.yuzuri.generated.Source;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls as-written mode must refuse. There a coroutine that an ordinary method calls could wait for its turn like
 * any other; the state machine could not, and what was tried out in one way must work in the other.
 */
final class WrittenCalls {
    /** So many frames are looked at: those of a deep recursion are all alike. */
    private static final int FRAMES = 1_000;

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /**
     * The names of the coroutines of a class, with their parameters where it has others of a name, from the classes
     * that were generated for them.
     */
    private static final ClassValue<Set<String>> COROUTINES = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return sources(Dispatch.tasksOf(type))
                    .filter(source -> source.owner().equals(type.getName()))
                    .map(source -> source.method() + source.parameters())
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private static final ClassValue<Boolean> GENERATED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return sources(type.getNestHost()).findAny().isPresent();
        }
    };

    private WrittenCalls() {}

    private static Stream<Source> sources(Class<?> tasks) {
        return tasks == null
                ? Stream.empty()
                : Arrays.stream(tasks.getDeclaredClasses())
                        .map(each -> each.getAnnotation(Source.class))
                        .filter(source -> source != null);
    }

    /** Whether there is an ordinary method between a task, whose class is given, and the operation that asks. */
    static boolean arePlain(Class<?> task) {
        return (task == Dispatch.PLAIN_CALL || GENERATED.get(task))
                && STACK.walk(frames -> frames.limit(FRAMES)
                        .takeWhile(frame -> frame.getDeclaringClass() != task)
                        .anyMatch(WrittenCalls::isPlain));
    }

    /** Who called the operation that asks, innermost first. */
    static List<StackWalker.StackFrame> callers() {
        return STACK.walk(frames -> frames.dropWhile(frame -> frame.getDeclaringClass() == WrittenCalls.class
                        || frame.getDeclaringClass() == Untransformed.class
                        || Dump.OPERATIONS.contains(frame.getClassName()))
                .limit(FRAMES)
                .toList());
    }

    static boolean isGenerated(StackWalker.StackFrame frame) {
        return GENERATED.get(frame.getDeclaringClass());
    }

    /** Whether it is an ordinary method of the user. */
    static boolean isPlain(StackWalker.StackFrame frame) {
        Class<?> type = frame.getDeclaringClass();
        boolean isRuntime = type.getPackageName().equals(WrittenCalls.class.getPackageName());
        return !isRuntime && !isGenerated(frame) && !isCoroutine(frame) && !isOfTheCompiler(frame);
    }

    static boolean isCoroutine(StackWalker.StackFrame frame) {
        Set<String> coroutines = COROUTINES.get(frame.getDeclaringClass());
        String name = frame.getMethodName();
        if (coroutines.contains(name)) return true;
        if (coroutines.stream().noneMatch(each -> each.startsWith(name + "("))) return false;
        String parameters = frame.getMethodType().parameterList().stream()
                .map(Class::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        return coroutines.contains(name + parameters);
    }

    /**
     * Whether the compiler made the method to call the one that is meant: a bridge, or what {@code X.super.m()}
     * becomes.
     */
    private static boolean isOfTheCompiler(StackWalker.StackFrame frame) {
        String name = frame.getMethodName();
        return !name.startsWith("lambda$")
                && Arrays.stream(frame.getDeclaringClass().getDeclaredMethods())
                        .filter(method ->
                                method.isSynthetic() && method.getName().equals(name))
                        .anyMatch(method -> MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                                .equals(frame.getMethodType()));
    }
}
