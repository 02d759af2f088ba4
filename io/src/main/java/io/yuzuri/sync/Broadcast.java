package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands each element to all who have subscribed before it was sent.
 *
 * <p>There is room for so many elements for each subscriber. If one is slow, either the senders wait for it, or it
 * misses the oldest ones and is told how many. What is sent while nobody has subscribed is gone.
 *
 * <pre>{@code
 * Broadcast<String> lines = Broadcast.missing(100);
 *
 * @Coroutine
 * static void serve(SocketChannel client, Broadcast<String> lines) throws IOException {
 *     Broadcast.Subscription<String> mine = lines.subscribe();
 *     try (mine) {
 *         for (Optional<String> line; (line = mine.next()).isPresent(); ) send(client, line.get());
 *     } catch (MissedException slow) {
 *         hangUp(client);
 *     }
 * }
 * }</pre>
 *
 * @param <E> the type of the elements; null is none
 */
public final class Broadcast<E> implements AutoCloseable {
    // Laws: a sender waits only if a subscriber has no room; a subscriber only if it has no element.

    /**
     * What it is at one moment.
     *
     * @param subscribers those that have not ended
     * @param slowest how many elements are left to the one that has most
     * @param senders tasks that wait for room
     * @param missed how many elements subscribers have missed, all together
     * @param closed whether it was closed
     */
    public record Statistics(int subscribers, int slowest, int senders, long missed, boolean closed) {}

    private final int capacity;
    private final boolean waits;
    private final List<Subscription<E>> subscriptions = new ArrayList<>();

    /** Each with its element; answered whether that was sent. */
    private final Line<E, Boolean> senders = new Line<>("to send to a broadcast");

    /** Nobody waits here: those are told who wait for room among other things; and another thread is refused. */
    private final WaitQueue<Void> room = new WaitQueue<>(() -> "to send to a broadcast");

    private Waitable sendable;

    /** Subscribers without room. */
    private int full;

    private long missed;
    private boolean closed;

    private Broadcast(int capacity, boolean waits) {
        if (capacity < 1) throw new IllegalArgumentException("A capacity of " + capacity + " is less than 1.");
        this.capacity = capacity;
        this.waits = waits;
    }

    /**
     * One whose senders wait while a subscriber has no room: nobody misses anything, and the slowest sets the pace.
     *
     * @param <E> the type of the elements
     * @param capacity how many elements there is room for, for each subscriber; 1 or more
     * @return a new broadcast
     */
    public static <E> Broadcast<E> waiting(int capacity) {
        return new Broadcast<>(capacity, true);
    }

    /**
     * One whose senders never wait: a subscriber that has no room misses the oldest element, and is told so.
     *
     * @param <E> the type of the elements
     * @param capacity how many elements there is room for, for each subscriber; 1 or more
     * @return a new broadcast
     */
    public static <E> Broadcast<E> missing(int capacity) {
        return new Broadcast<>(capacity, false);
    }

    /**
     * Sends an element to all who have subscribed.
     *
     * <p>Suspends while one of them has no room, if senders wait. If the task is cancelled meanwhile, the element was
     * sent to nobody. Throws {@link BroadcastClosedException} if it is closed, or is closed meanwhile: the element was
     * sent to nobody.
     *
     * @param element the element
     */
    @Coroutine
    public void send(E element) {
        Objects.requireNonNull(element, "element");
        Yield.checkCancelled();
        if (trySend(element)) {
            Yield.checkpoint(); // behind it, so that nobody who comes later is first
            return;
        }
        boolean sent = senders.await(element);
        if (!sent) throw new BroadcastClosedException("The broadcast was closed before there was room.");
    }

    /**
     * Sends an element to all who have subscribed, if that can be done at once.
     *
     * <p>Does not suspend. Throws {@link BroadcastClosedException} if it is closed.
     *
     * @param element the element
     * @return false if one of them has no room, and senders wait; the element was sent to nobody
     */
    public boolean trySend(E element) {
        Objects.requireNonNull(element, "element");
        if (closed) throw new BroadcastClosedException("The broadcast is closed: nothing can be sent.");
        if (!isSendable()) return false;
        hand(element);
        return true;
    }

    /**
     * That every subscriber has room for {@link #trySend}, or that it is closed.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable sendable() {
        if (sendable == null) sendable = Waitable.of(room, () -> closed || isSendable());
        return sendable;
    }

    /**
     * Subscribes: what is sent from now on can be received. Also what a sender waits with now is sent when there is
     * room for it.
     *
     * <p>Does not suspend. At a closed one the subscription has ended.
     *
     * @return to be closed by who does not receive any more, or senders may wait for ever
     */
    public Subscription<E> subscribe() {
        Subscription<E> made = new Subscription<>(this);
        if (!closed) subscriptions.add(made);
        made.ended = closed;
        return made;
    }

    /**
     * Ends it: nothing can be sent any more, and subscribers receive what is left to them. Senders that wait get
     * {@link BroadcastClosedException}, and subscribers that wait learn of the end. Does not suspend; a closed one is
     * left alone.
     */
    @Override
    public void close() {
        if (closed) return;
        room.wakeAll(null); // before anything changes, since it refuses another thread
        closed = true;
        while (senders.serve(false) != null) continue;
        for (Subscription<E> each : subscriptions) each.end();
    }

    /**
     * Whether it was closed; elements may be left to subscribers.
     *
     * @return true from {@link #close()} on
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Counts subscribers, elements and tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Broadcast.Statistics statistics() {
        int slowest = 0;
        for (Subscription<E> each : subscriptions) slowest = Math.max(slowest, each.elements.size());
        return new Broadcast.Statistics(subscriptions.size(), slowest, senders.size(), missed, closed);
    }

    private boolean isSendable() {
        return !waits || full == 0 && senders.first() == null;
    }

    private void hand(E element) {
        room.wakeOne(null); // wakes nobody: another thread is refused before anybody has the element
        for (Subscription<E> each : subscriptions) each.take(element);
    }

    /** There is room again: it is the first sender's. */
    private void hasRoom() {
        while (full == 0) {
            E element = senders.serve(true);
            if (element == null) {
                room.wakeAll(null);
                return;
            }
            for (Subscription<E> each : subscriptions) each.take(element);
        }
    }

    /**
     * What is left to one who has subscribed.
     *
     * @param <E> the type of the elements
     */
    public static final class Subscription<E> implements AutoCloseable {

        /**
         * What it is at one moment.
         *
         * @param elements that can be received
         * @param missed how many were missed, of which nobody has been told yet
         * @param receivers tasks that wait for an element
         * @param closed whether there will be no more
         */
        public record Statistics(int elements, long missed, int receivers, boolean closed) {}

        private final Broadcast<E> broadcast;
        private final ArrayDeque<E> elements = new ArrayDeque<>(1);

        /** Given an element, or null if there will be none. */
        private final WaitQueue<E> receivers = new WaitQueue<>(() -> "to receive from a broadcast");

        private Waitable receivable;
        private long missed;
        private boolean ended;

        private Subscription(Broadcast<E> broadcast) {
            this.broadcast = broadcast;
        }

        /**
         * Receives an element.
         *
         * <p>Suspends while there is none. Throws {@link MissedException} if this subscriber has missed some since it
         * last received; the next call then goes on behind them. Throws {@link BroadcastClosedException} if there is
         * none left and will be none.
         *
         * @return the element that was sent first
         */
        @Coroutine
        public E receive() {
            E element = receiveOrEnd();
            if (element == null) throw new BroadcastClosedException(END);
            return element;
        }

        /**
         * Receives an element, or learns that there will be none: for loops over all elements.
         *
         * <p>Suspends, and throws {@link MissedException}, as {@link #receive()} does.
         *
         * @return the element that was sent first; empty if there is none left and will be none
         */
        @Coroutine
        public Optional<E> next() {
            E element = receiveOrEnd();
            return Optional.ofNullable(element);
        }

        @Coroutine
        E receiveOrEnd() {
            Yield.checkCancelled();
            tellMissed();
            E element = poll();
            if (element == null && !ended) return Yield.await(receivers);
            Yield.checkpoint();
            return element;
        }

        /**
         * Receives an element if there is one.
         *
         * <p>Does not suspend. Throws as {@link #receive()} does.
         *
         * @return the element that was sent first; empty if there is none now
         */
        public Optional<E> tryReceive() {
            tellMissed();
            E element = poll();
            if (element == null && ended) throw new BroadcastClosedException(END);
            return Optional.ofNullable(element);
        }

        /**
         * Asks how many elements were missed since this was last asked or told: who asks before it receives gets no
         * {@link MissedException}. Does not suspend.
         *
         * @return 0 or more
         */
        public long takeMissed() {
            long count = missed;
            missed = 0;
            return count;
        }

        /**
         * That there is something for {@link #tryReceive()}: an element, or the end.
         *
         * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
         */
        public Waitable receivable() {
            if (receivable == null) receivable = Waitable.of(receivers, () -> ended || !elements.isEmpty());
            return receivable;
        }

        /** Ends the subscription: what is left is gone, and no sender waits for it. Does not suspend. */
        @Override
        public void close() {
            broadcast.room.wakeAll(null); // before anything changes, since it refuses another thread
            boolean wasFull = isFull();
            elements.clear();
            if (!broadcast.subscriptions.remove(this)) return;
            end();
            if (wasFull) leaveRoom();
        }

        /**
         * Counts elements and tasks. Does not suspend.
         *
         * @return the figures of this moment
         */
        public Subscription.Statistics statistics() {
            return new Subscription.Statistics(elements.size(), missed, receivers.size(), ended);
        }

        private void take(E element) {
            if (receivers.wakeOne(element)) return;
            boolean wasFull = isFull();
            if (wasFull) {
                elements.poll();
                missed++;
                broadcast.missed++;
            }
            elements.add(element);
            if (!wasFull && isFull()) broadcast.full++;
        }

        private E poll() {
            boolean wasFull = isFull();
            E element = elements.poll();
            if (wasFull) leaveRoom();
            return element;
        }

        private void leaveRoom() {
            if (--broadcast.full == 0 && broadcast.waits) broadcast.hasRoom();
        }

        private boolean isFull() {
            return elements.size() == broadcast.capacity;
        }

        private void tellMissed() {
            if (missed > 0) throw new MissedException(takeMissed());
        }

        private void end() {
            receivers.wakeAll(null);
            ended = true;
        }

        private static final String END = "The subscription has ended, and nothing is left of it.";
    }
}
