package io.yuzuri.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the tasks of one run have done; any thread. */
public final class Ledger {
    private final Map<String, Integer> begun = new TreeMap<>();
    private final Map<String, Integer> ended = new TreeMap<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> harmed = new ArrayList<>();

    /** A task is in its {@code try}. */
    public synchronized void begin(String task) {
        begun.merge(task, 1, Integer::sum);
    }

    /** It has entered its {@code finally}. */
    public synchronized void end(String task) {
        ended.merge(task, 1, Integer::sum);
    }

    /** It has done all that it was to do. */
    public synchronized void done(String task) {
        done.add(task);
    }

    /** It has failed. */
    public synchronized void harmed(String task, Throwable failure) {
        harmed.add(task + " by " + failure);
    }

    synchronized boolean isDone(String task) {
        return done.contains(task);
    }

    /** What has failed, in words. */
    synchronized List<String> harmed() {
        return List.copyOf(harmed);
    }

    /** Whether each {@code try} that was entered was left through its {@code finally}, once. */
    synchronized boolean isBalanced() {
        return begun.equals(ended);
    }

    @Override
    public synchronized String toString() {
        return "begun " + begun + ", ended " + ended + ", done " + done + ", harmed " + harmed;
    }
}
