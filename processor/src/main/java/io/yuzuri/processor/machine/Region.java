package io.yuzuri.processor.machine;

import io.yuzuri.processor.ir.Local;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** A range of blocks protected by a try: an exception in one of them goes to the first handler that takes it. */
public final class Region {
    /**
     * Where a region's exceptions go.
     *
     * @param types what it catches; empty for everything
     * @param parameter where the exception goes
     * @param exit where a finally block goes on if there is no exception; empty for a catch
     * @param result what waits to be returned behind a finally block, which an exception overrules; empty for a catch
     */
    public record Handler(
            List<TypeMirror> types, Local parameter, Optional<Local> exit, Optional<Local> result, Block entry) {
        public Handler {
            types = List.copyOf(types);
        }
    }

    private final Optional<Region> outer;
    private final List<Handler> handlers = new ArrayList<>();

    Region(Optional<Region> outer) {
        this.outer = outer;
    }

    void add(Handler handler) {
        handlers.add(handler);
    }

    /** The handlers of this region and of those around it, in the order in which they are asked. */
    public List<Handler> allHandlers() {
        List<Handler> all = new ArrayList<>(handlers);
        outer.ifPresent(region -> all.addAll(region.allHandlers()));
        return Collections.unmodifiableList(all);
    }
}
