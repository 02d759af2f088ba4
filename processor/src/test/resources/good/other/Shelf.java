package good.other;

import static good.support.Probe.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A generic class of another package, to be extended there. */
public class Shelf<E> {
    protected final List<E> kept = new ArrayList<>();
    protected Function<? super E, ? extends E> mapper = e -> e;
    protected int changes;

    protected Shelf() {}

    protected E put(E value) {
        changes++;
        kept.add(mapper.apply(value));
        return value;
    }

    protected List<E> all() {
        log("all");
        return kept;
    }
}
