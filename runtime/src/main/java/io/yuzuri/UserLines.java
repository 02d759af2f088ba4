package io.yuzuri;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Where the states and lines of a generated class are in the user's source, from its {@link Source}. */
final class UserLines {
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

    private UserLines(Class<?> type) {
        this.type = type;
        this.source = type.getAnnotation(Source.class);
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
        return element(state >= 0 && state < states.length ? states[state] : -1);
    }

    /** The user's line of a generated one: that of the nearest pair at or before it. */
    StackTraceElement of(StackTraceElement generated) {
        Map.Entry<Integer, Integer> pair = lines.floorEntry(generated.getLineNumber());
        return element(pair == null ? -1 : pair.getValue());
    }

    private StackTraceElement element(int line) {
        return new StackTraceElement(source.owner(), source.method(), source.file(), line);
    }

    private static String afterLast(String name, char separator) {
        return name.substring(name.lastIndexOf(separator) + 1);
    }
}
