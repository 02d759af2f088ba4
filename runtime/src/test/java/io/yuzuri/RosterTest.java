package io.yuzuri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    /** More than there is room for at first. */
    private static final int MANY = 40;

    private final ReadyQueue ready = new ReadyQueue(Fifo.INSTANCE);
    private final Roster roster = new Roster(ready);
    private final List<Run> runs = new ArrayList<>();

    private void add() {
        Run run = Hand.pausing(0).run();
        runs.add(run);
        roster.reserve();
        roster.add(run, null, null);
    }

    @Test
    void thereIsRoomForAllThatLiveHereAndAmongThoseThatAreReady() {
        for (int i = 0; i < MANY; i++) add();
        assertEquals(MANY, roster.size());
        assertEquals(MANY, ready.size());
        for (Run run : runs) assertSame(run, ready.take(0));
    }

    @Test
    void eachIsAtItsPlaceAndNobodyElsewhere() {
        for (int i = 0; i < 3; i++) add();
        roster.remove(runs.remove(0));
        for (Run run : runs) assertSame(run, roster.at(run.index));
        assertSame(runs.get(1), roster.at(0));
        assertNull(roster.at(2));
        assertNull(roster.at(-1));
        assertNull(roster.at(MANY));
    }

    @Test
    void theOldestComeFirstWhoeverHasLeft() {
        for (int i = 0; i < MANY; i++) add();
        for (int i = MANY - 2; i >= 0; i -= 3) roster.remove(runs.remove(i));
        assertEquals(runs, Arrays.asList(roster.all()));
    }
}
