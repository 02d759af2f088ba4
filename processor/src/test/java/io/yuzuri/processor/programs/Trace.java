package io.yuzuri.processor.programs;

import io.yuzuri.Task;
import io.yuzuri.Yield;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a run did, and the hand that injects into it what its conditions ask for. */
public final class Trace {
    private static final int GO_ON = 0;
    private static final int PAUSE = 1;
    private static final int WAIT = 2;
    private static final int TOO_MANY = 100_000;

    private final Conditions conditions;
    private final BooleanSupplier suspends;
    private final List<String> events = new ArrayList<>();
    private String end = "(none)";
    private int places;
    private int suspensions;
    Task<?> root;

    Trace(Conditions conditions) {
        this.conditions = conditions;
        this.suspends = conditions.schedule().begin();
    }

    /** An effect of the program. */
    void effect(String text) {
        if (events.size() >= TOO_MANY) throw new AssertionError("The program does not end: " + text);
        events.add(text);
        place();
    }

    /** A suspension point has resumed. */
    void resumed() {
        place();
    }

    /** What the next suspension point does. */
    int next() {
        if (!suspends.getAsBoolean()) return GO_ON;
        suspensions++;
        if (suspensions != conditions.cancelAt()) return PAUSE;
        switch (conditions.cancel()) {
            case ROOT_BEFORE -> root.cancel();
            case WHILE_READY, WHILE_WAITING -> Yield.spawn(new Canceller(Yield.current()));
            case NONE -> {}
        }
        return conditions.cancel() == Conditions.Cancel.WHILE_WAITING ? WAIT : PAUSE;
    }

    /** A task failed, and nobody awaited it. */
    void unhandled(Throwable failure, String frames) {
        events.add("unhandled " + failure.getClass().getName() + frames);
    }

    void returned(String result) {
        end = "-> " + result;
    }

    void threw(String failure) {
        end = "!! " + failure;
    }

    public int places() {
        return places;
    }

    public int suspensions() {
        return suspensions;
    }

    private void place() {
        if (++places == conditions.faultAt()) conditions.fault().raise(places);
    }

    @Override
    public String toString() {
        return (String.join(", ", events) + " " + end).strip();
    }
}
