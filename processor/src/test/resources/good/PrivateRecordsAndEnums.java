// case 51: private records and enums as locals, in generics, casts, tests, arrays, references and switches
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

public class PrivateRecordsAndEnums {
    private record Session(String name, int age) implements Comparable<Session> {
        static final String PREFIX = "s-";
        static int made;

        Session {
            made++;
        }

        @Override
        public int compareTo(Session o) {
            return Integer.compare(age, o.age);
        }

        static Session of(String name) {
            return new Session(name, name.length());
        }

        String greet(String... words) {
            return name + String.join("+", words);
        }
    }

    private enum State {
        OPEN,
        CLOSED {
            @Override
            String show() {
                return "shut";
            }
        };

        int seen;

        String show() {
            return name();
        }
    }

    private static class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final int code;

        private Refused(int code) {
            super("refused " + code);
            this.code = code;
        }
    }

    private final List<Session> held = new ArrayList<>();
    private Session last;

    @Coroutine
    private static Session open(Session s, State state) throws Refused {
        V(s);
        if (state == State.CLOSED) {
            throw new Refused(S(s.age));
        }
        return new Session(s.name + "!", s.age() + 1);
    }

    @Coroutine
    private Map<String, Session> byName(List<? extends Session> sessions) {
        for (Session each : sessions) {
            last = S(each);
            held.add(last);
            last.compareTo(each);
        }
        return held.stream().collect(Collectors.toMap(Session::name, Function.identity(), (a, b) -> a));
    }

    static List<Session> three() {
        return List.of(new Session("x", 3), new Session("y", 1), new Session("z", 2));
    }

    @Coroutine
    static Object switches() {
        StringBuilder out = new StringBuilder();
        for (State state : State.values()) {
            int n = switch (S(state)) {
                case OPEN -> 1;
                case CLOSED -> 2;
            };
            state.seen += n;
            state.seen++;
            int m = switch (state) {
                case OPEN:
                    yield 10;
                case CLOSED:
                    yield 20;
            };
            switch (state) {
                case OPEN -> out.append("open");
                default -> out.append("other");
            }
            String t = switch (state) {
                case OPEN, CLOSED -> {
                    State copy = state;
                    yield copy.show();
                }
            };
            out.append(n).append(m).append(t).append(state.seen);
            state.seen = 0;
        }
        State none = null;
        try {
            switch (none) {
                case OPEN -> out.append("never");
                case CLOSED -> out.append("never");
            }
        } catch (NullPointerException e) {
            caught(e);
        }
        return out.toString();
    }

    @Coroutine
    static void tests(Object o) {
        V("tests");
        if (!(o instanceof Session s)) {
            log("no session " + (o instanceof State) + (o instanceof Session[]));
            try {
                Session cast = (Session) o;
                log(cast);
            } catch (ClassCastException e) {
                log("no cast");
            }
            return;
        }
        V(s.name());
        log(s.greet("a", "b"));
        if (S(o) instanceof Session t && t.age() > 1 && S(true)) {
            log(t);
        }
    }

    /** What an arm gives is no label. */
    @Coroutine
    private static State given(int n) {
        State one = switch (n) {
            case 1 -> State.OPEN;
            default -> State.CLOSED;
        };
        V(one);
        return switch (one) {
            case OPEN -> State.CLOSED;
            default -> S(one);
        };
    }

    @Coroutine
    static Object run() throws Exception {
        int before = Session.made;
        var first = new Session("abc", S(7));
        log(first.name() + Session.PREFIX + Session.class.getSimpleName() + Session[].class.getSimpleName());
        Session[] array = {first, Session.of("z"), null};
        array[2] = S(Session.of("four"));
        Session[][] grid = new Session[2][3];
        grid[1][S(2)] = array[0];
        log(grid[1][2] + array.getClass().getSimpleName() + grid.getClass().getSimpleName());
        List<Session> sorted = new ArrayList<>(List.of(array));
        sorted.sort(Comparator.comparing(Session::name).reversed());
        log(sorted);
        sorted.sort(Comparator.comparingInt(Session::age).thenComparing(Session::name));
        log(sorted.stream().map(Session::name).toList());
        BiFunction<String, Integer, Session> make = Session::new;
        V("made");
        log(make.apply("made", 2).age);
        Session[] copy = three().stream().sorted().toArray(Session[]::new);
        V(copy.length);
        log(copy[0]);
        Map<State, List<Session>> groups = new EnumMap<>(State.class);
        for (Session s : copy) {
            groups.computeIfAbsent(s.age > 1 ? State.OPEN : State.CLOSED, k -> new ArrayList<>())
                    .add(s);
            try {
                Session opened = open(s, s.age > 2 ? State.CLOSED : State.OPEN);
                log(opened);
            } catch (Refused e) {
                log(S(e.code));
                caught(e);
            }
        }
        log(groups);
        try {
            if (copy.length > 2) throw new Refused(5);
        } catch (Refused | IllegalStateException e) {
            log(e.getMessage());
        }
        PrivateRecordsAndEnums me = new PrivateRecordsAndEnums();
        log(me.byName(three()).keySet().stream().sorted().toList());
        log(me.last.age() + me.held.size());
        log(switches());
        tests(first);
        tests("text");
        tests(array);
        log(given(1) + "" + given(2));
        return Session.made - before;
    }
}
