package io.yuzuri;

/**
 * Which of the ready tasks runs next.
 *
 * <p>An order is a pure function, so that one object may serve several schedulers and the same program runs the same
 * way each time. It is asked before each step, also if one task only is ready.
 */
@FunctionalInterface
public interface ReadyOrder {

    /** The tasks that are ready; they have places from 0, the head of the queue, on. Only while an order is asked. */
    interface Ready {
        /**
         * How many there are.
         *
         * @return at least one
         */
        int size();

        /**
         * How many steps the scheduler has run so far.
         *
         * @return 0 at first
         */
        long tick();

        /**
         * Says which task it is and how often it has gone on: by whom it was started as which one, not when. So the
         * number is the same in each run of a program, whatever other tasks have done meanwhile.
         *
         * @param place from 0 to {@code size() - 1}
         * @return a number that is different for each task and step, as far as 64 bits can tell them apart
         */
        long wake(int place);

        /**
         * How long it has been ready: an order that looks at it starves nobody.
         *
         * @param place from 0 to {@code size() - 1}
         * @return how many steps others have had meanwhile
         */
        int waited(int place);
    }

    /**
     * Chooses one of the ready tasks.
     *
     * @param ready the tasks
     * @return the place of the chosen one, from 0 to {@code ready.size() - 1}
     */
    int choose(Ready ready);

    /**
     * First in, first out: the default.
     *
     * @return the order that always chooses the head
     */
    static ReadyOrder fifo() {
        return Fifo.INSTANCE;
    }

    /**
     * A shuffled order, for tests that look for dependence on the order of tasks: before each step of each task others
     * have a number of steps that is drawn for it, up to {@value Shuffled#TURNS} for each that is ready. It chooses
     * among the first {@value Shuffled#WINDOW}.
     *
     * @param seed what the numbers follow from; the same seed gives the same order
     * @return the order
     */
    static ReadyOrder seeded(long seed) {
        return new Shuffled(seed);
    }
}
