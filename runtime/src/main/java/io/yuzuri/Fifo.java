package io.yuzuri;

/** First in, first out; known by identity, so that the ready queue need not ask it. */
enum Fifo implements ReadyOrder {
    INSTANCE;

    @Override
    public int choose(Ready ready) {
        return 0;
    }
}
