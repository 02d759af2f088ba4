// the factories of coroutines that mention private classes, called in the class that knows them
// several tasks
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

public class FactoriesOfPrivate {
    private enum Unit {
        A,
        B
    }

    private record Version(int major) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return Integer.compare(major, other.major);
        }
    }

    private abstract static class Chain<C extends Chain<C>> implements Comparable<C> {
        int n;

        abstract C self();

        C plus(int more) {
            n += more;
            return self();
        }

        @Override
        public int compareTo(C other) {
            return n - other.n;
        }
    }

    private static class Link extends Chain<Link> {
        @Override
        Link self() {
            return this;
        }
    }

    interface Visitor<V> {
        void visit(V value);
    }

    private static class Both implements Comparable<Both>, Visitor<Both> {
        int seen;

        @Override
        public void visit(Both value) {
            seen++;
        }

        @Override
        public int compareTo(Both other) {
            return seen - other.seen;
        }
    }

    private static final class Constants<E extends Enum<E>> implements java.util.function.Supplier<E> {
        private final E[] all;

        Constants(E[] all) {
            this.all = all;
        }

        @Override
        public E get() {
            return Scheduler.run(FactoriesOfPrivate_ConstantsTasks.at(this, 1));
        }

        int last() {
            return Scheduler.run(FactoriesOfPrivate_ConstantsTasks.indexOf(this, all[all.length - 1]));
        }

        @Coroutine
        E at(int index) {
            return all[S(index)];
        }

        @Coroutine
        int indexOf(E constant) {
            for (int i = 0; ; i++) {
                if (at(i) == constant) return i;
            }
        }
    }

    private static class Bounded<T extends Comparable<T>, L extends List<? extends T>> {
        L list;

        T first() {
            return Scheduler.run(FactoriesOfPrivate_BoundedTasks.greatest(this, list.get(0)));
        }

        @Coroutine
        T greatest(T least) {
            T greatest = least;
            for (T each : list) greatest = S(each.compareTo(greatest)) > 0 ? each : greatest;
            return greatest;
        }
    }

    @Coroutine
    private static Unit unit(String name) {
        return Unit.valueOf(S(name));
    }

    @Coroutine
    static Version later(Version version) {
        return new Version(S(version.major()) + 1);
    }

    @Coroutine
    Link link(Link link, int more) {
        return link.plus(S(more));
    }

    @Coroutine
    static Both both(Both one, List<Both> others) {
        V("both");
        others.forEach(one::visit);
        return one;
    }

    @Coroutine
    static Map<Unit, List<Version>> versions(Unit... units) {
        Map<Unit, List<Version>> all = new EnumMap<>(Unit.class);
        for (Unit each : units) all.computeIfAbsent(each, u -> new ArrayList<>()).add(new Version(S(each.ordinal())));
        return all;
    }

    @Coroutine
    static <T extends Comparable<T>> T greater(T one, T other) {
        return S(one.compareTo(other)) > 0 ? one : other;
    }

    /** Plain code of the class. */
    static String plain() {
        Unit unit = Scheduler.run(FactoriesOfPrivateTasks.unit("B"));
        Task<Version> task = FactoriesOfPrivateTasks.later(new Version(4));
        Version version = Scheduler.run(task);
        Version again = Scheduler.run(FactoriesOfPrivateTasks.later(version));
        Link link = Scheduler.run(FactoriesOfPrivateTasks.link(new FactoriesOfPrivate(), new Link(), 3));
        Both both = Scheduler.run(FactoriesOfPrivateTasks.both(new Both(), List.of(new Both(), new Both())));
        Map<Unit, List<Version>> all = Scheduler.run(FactoriesOfPrivateTasks.versions(Unit.A, unit));
        Version greater = Scheduler.run(FactoriesOfPrivateTasks.greater(version, again));
        switch (Scheduler.run(FactoriesOfPrivateTasks.<Unit>unit("A"))) {
            case A -> version = greater;
            default -> version = null;
        }
        Bounded<Version, List<Version>> bounded = new Bounded<>();
        bounded.list = List.of(again, new Version(9));
        Constants<Unit> constants = new Constants<>(Unit.values());
        return constants.get() + " " + constants.last() + bounded.first() + unit + " " + version + again + link.n + both.seen + all;
    }

    @Coroutine
    static Object run() {
        Task<Unit> task = Yield.spawn(FactoriesOfPrivateTasks.unit("B"));
        Unit unit = Yield.await(task);
        Version version = Yield.await(Yield.spawn(FactoriesOfPrivateTasks.later(new Version(S(1)))));
        V("w");
        log(plain());
        return unit.name() + version.major() + Yield.await(Yield.spawn(FactoriesOfPrivateTasks.both(new Both(), List.of()))).seen;
    }
}
