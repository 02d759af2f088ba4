// case 51: private nested types in signatures, locals, generics, casts, switches, handlers
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class PrivateNestedTypes {
    private record Session(String name, int age) implements Comparable<Session> {
        @Override
        public int compareTo(Session o) {
            return Integer.compare(age, o.age);
        }

        static Session of(String name) {
            return new Session(name, name.length());
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

    private interface Twice {
        int twice(int n);
    }

    @Coroutine
    private static Session open(Session s, State state) throws Refused {
        V(s);
        if (state == State.CLOSED) {
            throw new Refused(S(s.age));
        }
        return new Session(s.name + "!", s.age() + 1);
    }

    @Coroutine
    private static <E extends Enum<E>> String first(Class<E> type) {
        return S(type.getEnumConstants()[0].name());
    }

    @Coroutine
    static Object run() {
        List<Session> sessions = new ArrayList<>();
        sessions.add(Session.of("abc"));
        sessions.add(new Session(S("z"), 1));
        sessions.sort(Comparator.naturalOrder());
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (Session s : sessions) {
            try {
                Session opened = open(s, s.age > 2 ? State.CLOSED : State.OPEN);
                log(opened);
                counts.merge(State.OPEN, 1, Integer::sum);
            } catch (Refused e) {
                V(e.code);
                counts.merge(State.CLOSED, 1, Integer::sum);
                caught(e);
            }
        }
        log(counts);
        for (State state : State.values()) {
            switch (S(state)) {
                case OPEN:
                    log(state.show());
                    break;
                case CLOSED:
                    V("closed");
                    log(state.show());
                    break;
                default:
                    log("none");
            }
        }
        Object o = sessions.get(0);
        V("object");
        if (o instanceof Session s && S(true)) {
            log(s.name());
        }
        log(((Session) o).age);
        Twice twice = n -> n * 2;
        V("twice");
        Session[] array = {sessions.get(1), null};
        array[1] = S(Session.of("four"));
        Function<Session, String> name = Session::name;
        V("function");
        log(sessions.stream().map(Session::name).sorted().toList());
        log(first(State.class) + Session.class.getSimpleName());
        return name.apply(array[1]) + twice.twice(21) + State.valueOf("OPEN").ordinal();
    }
}
