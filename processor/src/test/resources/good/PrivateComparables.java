// found in jgrapht: what a generic method infers of a generic private class that is comparable to itself
// expect: 1, 3, S2, 2, S1, 1, 3, S[1, 3] -> [1, 3]
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.*;

public class PrivateComparables<V> {
    private static class Closest<T> implements Comparable<Closest<T>> {
        final T vertex;
        final int distance;

        Closest(T vertex, int distance) {
            this.vertex = vertex;
            this.distance = distance;
        }

        @Override
        public int compareTo(Closest<T> other) {
            return Integer.compare(distance, other.distance);
        }

        @Override
        public String toString() {
            return "" + distance;
        }
    }

    static <T extends Comparable<? super T>> T both(T one, T other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Closest<V> first(Map<V, Closest<V>> all) {
        return Scheduler.run(PrivateComparablesTasks.least(this, all));
    }

    @Coroutine
    private Closest<V> least(Map<V, Closest<V>> all) {
        return Collections.min(all.values());
    }

    @Coroutine
    private Closest<V> most(Map<V, Closest<V>> all) {
        Closest<V> most = Collections.max(all.values());
        Yield.pause();
        return both(most, Collections.max(all.values()));
    }

    @Coroutine
    private String text(Collection<Closest<V>> all, Closest<V> other) {
        log(both(other, S(other)).distance);
        List<Closest<V>> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        log(both(S(sorted.get(0)), other));
        log(both(sorted.get(1), Collections.max(all)));
        return "" + S(sorted);
    }

    @Coroutine
    static Object run() {
        PrivateComparables<String> tour = new PrivateComparables<>();
        Map<String, Closest<String>> all = new TreeMap<>(Map.of("a", new Closest<>("a", 3), "b", new Closest<>("b", 1)));
        log(tour.first(all));
        log(tour.most(all));
        return tour.text(all.values(), new Closest<>("c", 2));
    }
}
