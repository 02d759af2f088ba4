package io.yuzuri;

import io.yuzuri.generated.Source;
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

        /** Whether a class generated from it may have this simple name. */
        boolean isLike(Class<?> generated) {
            return name.endsWith(generated.getSimpleName());
        }

        /** Whether it is in this line, so deep. */
        boolean isAt(int line, int depth) {
            return this.depth == depth && first <= line && line <= last;
        }

        boolean isAnonymous() {
            return name.matches(".*\\$\\d+");
        }
    }

    private UserLines(Class<?> type) {
        this.type = type;
        this.source = type.getAnnotation(Source.class);
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
     * Where a class or one around it came from; null if they do not say. Looked for when traces are made, not in tasks.
     */
    private static UserLines around(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            UserLines lines = of(at);
            if (lines.source != null) return lines;
        }
        return null;
    }

    /** Whether a class is generated: it, or one around it, says where it came from. */
    static boolean areKnown(Class<?> type) {
        return around(type) != null;
    }

    /**
     * The user's frame of one of a generated class; empty if that runs nothing of the user's. Its line is that of the
     * nearest pair at or before it.
     */
    static Optional<StackTraceElement> translated(Class<?> type, StackTraceElement frame) {
        UserLines lines = around(type);
        Map.Entry<Integer, Integer> pair = lines.lines.floorEntry(frame.getLineNumber());
        boolean isOurs = pair == null && !lines.lines.isEmpty();
        if (lines.source.method().isEmpty() || isOurs) return Optional.empty();
        int line = pair == null ? -1 : pair.getValue();
        return lines.type == type
                ? lines.ofStep(frame, line)
                : Optional.of(lines.element(lines.classAt(line, type), frame.getMethodName(), line));
    }

    private Optional<StackTraceElement> ofStep(StackTraceElement frame, int line) {
        Matcher method = STEP.matcher(frame.getMethodName());
        if (!method.matches() || !Resumable.class.isAssignableFrom(type)) return Optional.empty();
        boolean isLambda = method.group(1) != null;
        String users = isLambda ? method.group(1) + source.method() + method.group(3) : source.method();
        return Optional.of(element(source.owner(), users, line));
    }

    /** The class in the coroutine's body that a nested one is; one without a name may have got one. */
    private String classAt(int line, Class<?> nested) {
        int depth = 0;
        for (Class<?> at = nested; at != type; at = at.getEnclosingClass()) depth++;
        int deep = depth;
        List<UserClass> there =
                classes.stream().filter(each -> each.isAt(line, deep)).toList();
        return there.stream()
                .filter(each -> each.isLike(nested))
                .findFirst()
                .or(() -> there.stream().filter(UserClass::isAnonymous).findFirst())
                .map(UserClass::name)
                .orElse(source.owner());
    }

    private StackTraceElement element(String owner, String method, int line) {
        return new StackTraceElement(owner, method, source.file(), line);
    }

    private static String afterLast(String name, char separator) {
        return name.substring(name.lastIndexOf(separator) + 1);
    }
}
