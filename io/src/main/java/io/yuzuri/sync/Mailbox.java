package io.yuzuri.sync;

import io.yuzuri.Coroutine;
import io.yuzuri.WaitQueue;
import io.yuzuri.Waitable;
import io.yuzuri.Yield;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands elements from tasks to tasks, in the order in which they were sent.
 *
 * <p>A sender waits while the mailbox is full, a receiver while it is empty. Each element goes to one receiver. Whoever
 * sends last closes it: receivers get what is left in it, and then learn of its end.
 *
 * <pre>{@code
 * Mailbox<String> lines = Mailbox.bounded(16);
 *
 * @Coroutine
 * static void print(Mailbox<String> lines) {
 *     for (Optional<String> line; (line = lines.next()).isPresent(); ) {
 *         System.out.println(line.get());
 *     }
 * }
 * }</pre>
 *
 * @param <E> the type of the elements; null is none
 */
public final class Mailbox<E> implements AutoCloseable {
    // Laws: a receiver waits only if there is no element and no sender; a sender only if there is no room and no
    // receiver.

    /**
     * What a mailbox holds at one moment.
     *
     * @param elements in it
     * @param capacity how many elements there is room for; {@link Integer#MAX_VALUE} if it has no bound
     * @param senders tasks that wait for room, or for a receiver
     * @param receivers tasks that wait for an element
     * @param closed whether it was closed
     */
    public record Statistics(int elements, int capacity, int senders, int receivers, boolean closed) {}

    private final int capacity;
    private final ArrayDeque<E> elements = new ArrayDeque<>(1);

    /** Each with its element; answered whether that was taken. */
    private final Line<E, Boolean> senders = new Line<>("to send to a mailbox");

    /** Given an element, or null if there will be none. */
    private final WaitQueue<E> receivers = new WaitQueue<>(() -> "to receive from a mailbox");

    // What few mailboxes need is made when it is asked for.
    private Waitable receivable;
    private Waitable sendable;

    /** Nobody waits here: those are told who wait for room among other things. */
    private WaitQueue<Void> room;

    private boolean closed;

    private Mailbox(int capacity) {
        this.capacity = capacity;
    }

    /**
     * A mailbox that holds nothing: a sender waits until a receiver takes its element.
     *
     * @param <E> the type of the elements
     * @return a new mailbox
     */
    public static <E> Mailbox<E> rendezvous() {
        return new Mailbox<>(0);
    }

    /**
     * A mailbox that holds so many elements: a sender waits while it is full.
     *
     * @param <E> the type of the elements
     * @param capacity how many; 1 or more
     * @return a new mailbox
     */
    public static <E> Mailbox<E> bounded(int capacity) {
        if (capacity < 1) throw new IllegalArgumentException("A capacity of " + capacity + " is less than 1.");
        return new Mailbox<>(capacity);
    }

    /**
     * A mailbox that holds all that is sent: a sender never waits. Nothing then slows down senders that are faster than
     * the receivers, and the heap may fill.
     *
     * @param <E> the type of the elements
     * @return a new mailbox
     */
    public static <E> Mailbox<E> unbounded() {
        return new Mailbox<>(Integer.MAX_VALUE);
    }

    /**
     * Sends an element.
     *
     * <p>Suspends while the mailbox is full. If the task is cancelled meanwhile, the element was not sent. Throws
     * {@link MailboxClosedException} if the mailbox is closed, or is closed meanwhile: the element was not sent.
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
        boolean taken = senders.await(element);
        if (!taken) throw new MailboxClosedException("The mailbox was closed before a receiver took the element.");
    }

    /**
     * Sends an element if that can be done at once.
     *
     * <p>Does not suspend. Throws {@link MailboxClosedException} if the mailbox is closed.
     *
     * @param element the element
     * @return false if the mailbox is full; the element was not sent
     */
    public boolean trySend(E element) {
        Objects.requireNonNull(element, "element");
        if (closed) throw new MailboxClosedException("The mailbox is closed: nothing can be sent.");
        if (receivers.wakeOne(element)) return true;
        if (elements.size() >= capacity) return false;
        elements.add(element);
        return true;
    }

    /**
     * Receives an element.
     *
     * <p>Suspends while the mailbox is empty. Throws {@link MailboxClosedException} if it is closed and nothing is left
     * in it, or is closed meanwhile.
     *
     * @return the element that was sent first
     */
    @Coroutine
    public E receive() {
        E element = receiveOrEnd();
        if (element == null) throw ended();
        return element;
    }

    /**
     * Receives an element, or learns that there will be none: for loops over all elements.
     *
     * <p>Suspends while the mailbox is empty and not closed.
     *
     * @return the element that was sent first; empty if the mailbox is closed and nothing is left in it
     */
    @Coroutine
    public Optional<E> next() {
        E element = receiveOrEnd();
        return Optional.ofNullable(element);
    }

    @Coroutine
    E receiveOrEnd() {
        Yield.checkCancelled();
        E element = take();
        if (element == null && !closed) return Yield.await(receivers);
        Yield.checkpoint();
        return element;
    }

    /**
     * Receives an element if there is one.
     *
     * <p>Does not suspend. Throws {@link MailboxClosedException} if the mailbox is closed and nothing is left in it.
     *
     * @return the element that was sent first; empty if there is none now
     */
    public Optional<E> tryReceive() {
        E element = take();
        if (element == null && closed) throw ended();
        return Optional.ofNullable(element);
    }

    /**
     * That there is something for {@link #tryReceive()}: an element, a sender that waits, or the end.
     *
     * <pre>{@code
     * switch (Yield.any(orders.receivable(), Waitable.after(idle))) {
     *     case 0 -> orders.tryReceive().ifPresent(this::carryOut);
     *     default -> { return; }
     * }
     * }</pre>
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable receivable() {
        if (receivable == null) receivable = Waitable.of(receivers, this::isReceivable);
        return receivable;
    }

    /**
     * That there is room for {@link #trySend}, or that the mailbox is closed. Throws {@link IllegalStateException} for
     * a {@linkplain #rendezvous() rendezvous}, which has no room: only a receiver that waits in line could take the
     * element, and whoever waits for several things stands in no line.
     *
     * @return to be waited for with {@link io.yuzuri.Yield#any}; the same each time
     */
    public Waitable sendable() {
        if (capacity == 0) {
            throw new IllegalStateException("Nobody can wait until a rendezvous takes an element, among other things:"
                    + " it has no room. Use Mailbox.bounded(1), or send(…) in a task of its own.");
        }
        if (sendable == null) {
            room = new WaitQueue<>(() -> "to send to a mailbox");
            sendable = Waitable.of(room, this::isSendable);
        }
        return sendable;
    }

    /**
     * Ends the mailbox: nothing can be sent any more, and what is in it can still be received. Senders and receivers
     * that wait get {@link MailboxClosedException}, and those that wait in {@link #next()} the end. Does not suspend; a
     * closed mailbox is left alone.
     */
    @Override
    public void close() {
        if (closed) return;
        while (senders.serve(false) != null) continue;
        receivers.wakeAll(null); // before anything changes, since it refuses another thread
        if (room != null) room.wakeAll(null);
        closed = true;
    }

    /**
     * Whether the mailbox was closed; elements may be left in it.
     *
     * @return true from {@link #close()} on
     */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Counts elements and tasks. Does not suspend.
     *
     * @return the figures of this moment
     */
    public Statistics statistics() {
        return new Statistics(elements.size(), capacity, senders.size(), receivers.size(), closed);
    }

    /** The element that was sent first, or null; the sender that has waited longest gets the room. */
    private E take() {
        E waiting = senders.serve(true);
        E element = elements.poll();
        if (element == null) return waiting;
        if (waiting != null) {
            elements.add(waiting);
        } else if (room != null) {
            room.wakeOne(null);
        }
        return element;
    }

    private boolean isReceivable() {
        return closed || !elements.isEmpty() || senders.first() != null;
    }

    private boolean isSendable() {
        return closed || elements.size() < capacity;
    }

    private static MailboxClosedException ended() {
        return new MailboxClosedException("The mailbox is closed, and nothing is left in it.");
    }
}
