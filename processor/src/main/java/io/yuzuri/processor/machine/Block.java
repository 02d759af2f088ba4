package io.yuzuri.processor.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Straight-line code and its one exit. Changed only while the machine is built. */
public final class Block {
    private final Optional<Region> region;
    private final List<Step> steps = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private Exit exit = new Exit.Unreachable();
    private int order = Integer.MAX_VALUE;
    private Optional<String> word = Optional.empty();

    Block(Optional<Region> region) {
        this.region = region;
    }

    void add(Step step) {
        steps.add(step);
    }

    /** A jump inside of a step's code. */
    void add(Route route) {
        routes.add(route);
    }

    /** Its place in the source, among the blocks of the method. */
    void order(int place) {
        order = Math.min(order, place);
    }

    int order() {
        return order;
    }

    void exit(Exit exit) {
        this.exit = exit;
    }

    /** Says what it is in the user's method. */
    Block named(String word) {
        this.word = Optional.of(word);
        return this;
    }

    /** What it is in the user's method: {@code finally}, say. */
    public Optional<String> word() {
        return word;
    }

    void rewrite(UnaryOperator<Step> step, UnaryOperator<Route> route) {
        steps.replaceAll(step);
        routes.replaceAll(route);
    }

    /** The innermost region that it stands in. */
    public Optional<Region> region() {
        return region;
    }

    public List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    public List<Route> routes() {
        return Collections.unmodifiableList(routes);
    }

    public Exit exit() {
        return exit;
    }

    /** Whether it does nothing but go on. */
    boolean isEmpty() {
        return steps.isEmpty() && exit instanceof Exit.Goto;
    }

    List<Region.Handler> handlers() {
        return region.map(Region::allHandlers).orElse(List.of());
    }
}
