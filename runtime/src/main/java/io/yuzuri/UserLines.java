package io.yuzuri;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the states and lines of a generated class are in the user's source, from its {@link Source}. */
final class UserLines {
    /** The methods of a task that hold the user's code, and the lambdas in them. */
    private static final Pattern STEP = Pattern.compile("(lambda\\$)?(step|from\\d+)(\\$\\d+)?");

    private static final ClassValue<UserLines> OF = new ClassValue<>() {
        @Override
        protected UserLines computeValue(Class<?> type) {
            return new UserLines(type);
        }
    };

    private final Class<?> type;

    /** How many classes further out the one is that says where this one came from. */
    private final int depth;

    /** Null if the class says nothing about where it came from. */
    private final Source source;

    private final TreeMap<Integer, Integer> lines = new TreeMap<>();
    private final List<UserClass> classes;

    /** A class in the body of a coroutine. */
    private record UserClass(int depth, int first, int last, String name) {
        static UserClass parse(String text) {
            String[] parts = text.split("[:-]", 4);
            return new UserClass(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
        }

        /** Whether it is in this line what a class generated from it is: so deep, of the same simple name. */
        boolean isLike(int line, int depth, Class<?> generated) {
            return this.depth == depth && first <= line && line <= last && name.endsWith(generated.getSimpleName());
        }
    }

    private UserLines(Class<?> type) {
        this.type = type;
        Class<?> from = type;
        int depth = 0;
        while (from.getEnclosingClass() != null && !from.isAnnotationPresent(Source.class)) {
            from = from.getEnclosingClass();
            depth++;
        }
        this.depth = depth;
        this.source = from.getAnnotation(Source.class);
        this.classes = source == null
                ? List.of()
                : Arrays.stream(source.classes()).map(UserClass::parse).toList();
        if (source == null) return;
        Arrays.stream(source.lines())
                .flatMap(some -> Arrays.stream(some.split(" ")))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split(":"))
                .forEach(pair -> lines.put(Integer.valueOf(pair[0]), Integer.valueOf(pair[1])));
    }

    static UserLines of(Class<?> type) {
        return OF.get(type);
    }

    boolean areKnown() {
        return source != null;
    }

    /** {@code EchoServer.echo}. */
    String coroutine() {
        if (source == null) return afterLast(type.getName(), '.');
        return afterLast(source.owner(), '.').replace('$', '.') + "." + source.method();
    }

    /** The line of a state. */
    StackTraceElement at(int state) {
        if (source == null) return new StackTraceElement(type.getName(), "step", null, -1);
        int[] states = source.states();
        return element(source.owner(), source.method(), state >= 0 && state < states.length ? states[state] : -1);
    }

    /**
     * The user's frame of a generated one; empty if that runs nothing of the user's. Its line is that of the nearest pair at or
     * before it.
     */
    Optional<StackTraceElement> of(StackTraceElement generated) {
        Map.Entry<Integer, Integer> pair = lines.floorEntry(generated.getLineNumber());
        boolean isOurs = pair == null && !lines.isEmpty();
        if (source.method().isEmpty() || isOurs) return Optional.empty();
        int line = pair == null ? -1 : pair.getValue();
        if (depth > 0) return Optional.of(element(classAt(line), generated.getMethodName(), line));
        Matcher method = STEP.matcher(generated.getMethodName());
        if (!method.matches() || !Resumable.class.isAssignableFrom(type)) return Optional.empty();
        boolean isLambda = method.group(1) != null;
        String users = isLambda ? method.group(1) + source.method() + method.group(3) : source.method();
        return Optional.of(element(source.owner(), users, line));
    }

    /** The class in the coroutine's body that this one is. */
    private String classAt(int line) {
        return classes.stream()
                .filter(each -> each.isLike(line, depth, type))
                .map(UserClass::name)
                .findFirst()
                .orElse(source.owner());
    }

    private StackTraceElement element(String owner, String method, int line) {
        return new StackTraceElement(owner, method, source.file(), line);
    }

    private static String afterLast(String name, char separator) {
        return name.substring(name.lastIndexOf(separator) + 1);
    }
}
