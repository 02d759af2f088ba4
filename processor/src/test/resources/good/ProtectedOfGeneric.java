// case 51: protected members of a generic class of another package, from a subclass and from classes in it
package good;

import static good.support.Probe.*;

import good.other.Shelf;
import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

public class ProtectedOfGeneric {
    static class Sorted<E extends Comparable<E>> extends Shelf<E> {
        Sorted() {}

        Sorted(List<E> given, Function<? super E, ? extends E> function) {
            kept.addAll(given);
            mapper = function;
        }

        @Coroutine
        Sorted<E> part(int from) {
            List<E> sub = all().subList(S(from), kept.size());
            return new Sorted<>(sub, mapper);
        }

        @Coroutine
        E greatest() {
            E best = kept.get(S(0));
            for (Iterator<E> i = super.all().iterator(); i.hasNext(); ) {
                E next = i.next();
                if (S(next).compareTo(best) > 0) {
                    best = next;
                }
            }
            changes += S(10);
            super.changes++;
            return super.put(put(best)).compareTo(best) == 0 ? best : null;
        }

        @Coroutine
        static <T extends Comparable<T>> T first(Sorted<T> sorted) {
            Function<T, T> put = sorted::add;
            log(put.apply(sorted.kept.get(S(0))));
            return sorted.put(sorted.all().get(0));
        }

        E add(E value) {
            return put(value);
        }

        static class Cursor<E extends Comparable<E>> {
            final Sorted<E> parent;
            int seen;

            Cursor(Sorted<E> parent) {
                this.parent = parent;
            }

            @Coroutine
            List<E> rest() {
                seen = S(parent.changes);
                if (seen != parent.changes) {
                    throw new IllegalStateException();
                }
                List<E> rest = new ArrayList<>(parent.all().subList(1, parent.kept.size()));
                parent.changes++;
                log(parent.put(rest.get(0)));
                return rest;
            }
        }

        class Inside extends Shelf<String> {
            @Coroutine
            String both(E value) {
                changes = S(5);
                Sorted.this.changes = S(changes + 1);
                put("inside");
                Sorted.this.put(value);
                return kept + "" + Sorted.this.kept + changes + Sorted.this.changes + all().size();
            }
        }
    }

    @Coroutine
    static Object run() {
        Sorted<Integer> sorted = new Sorted<>(List.of(3, 1, 2), n -> n * 10);
        log(sorted.greatest());
        log(Sorted.first(sorted));
        log(sorted.part(1).greatest());
        log(new Sorted.Cursor<>(sorted).rest());
        Sorted<String> empty = new Sorted<>();
        return empty.new Inside().both("value") + S("!");
    }
}
