package io.yuzuri;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.spi.AbstractSelectableChannel;
import java.nio.channels.spi.AbstractSelectionKey;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Channels whose readiness a test sets, and selectors that misbehave when a test says so. */
final class Fakes extends Providers.Delegating {
    /** Fails the next selections, or the next openings of a selector. */
    IOException failSelect;

    IOException failOpen;

    /** How many selections to come return at once with nothing. */
    int premature;

    /** Cancels a key in the next selection, after it was found to be ready. */
    SelectionKey cancelledMeanwhile;

    int opened;
    int selections;
    int wakeups;

    /** Done once when somebody begins to wait; and what waking somebody up then fails with. */
    Runnable waiting;

    RuntimeException failWakeup;
    List<Fake> selectors = new ArrayList<>();

    @Override
    public AbstractSelector openSelector() throws IOException {
        if (failOpen != null) throw failOpen;
        opened++;
        Fake selector = new Fake();
        selectors.add(selector);
        return selector;
    }

    Channel channel() throws IOException {
        Channel channel = new Channel(this);
        channel.configureBlocking(false);
        return channel;
    }

    /** Ready for what a test says. */
    static final class Channel extends AbstractSelectableChannel {
        volatile int ready;

        Channel(SelectorProvider provider) {
            super(provider);
        }

        @Override
        protected void implCloseSelectableChannel() {}

        @Override
        protected void implConfigureBlocking(boolean block) {}

        @Override
        public int validOps() {
            return SelectionKey.OP_READ | SelectionKey.OP_WRITE;
        }
    }

    private static final class Key extends AbstractSelectionKey {
        private final SelectableChannel channel;
        private final Fake selector;
        private int interest;
        private int ready;

        Key(SelectableChannel channel, Fake selector, int interest) {
            this.channel = channel;
            this.selector = selector;
            this.interest = interest;
        }

        @Override
        public SelectableChannel channel() {
            return channel;
        }

        @Override
        public Selector selector() {
            return selector;
        }

        private void check() {
            if (!isValid()) throw new java.nio.channels.CancelledKeyException();
        }

        @Override
        public int interestOps() {
            check();
            return interest;
        }

        @Override
        public SelectionKey interestOps(int ops) {
            check();
            interest = ops;
            return this;
        }

        @Override
        public int readyOps() {
            check();
            return ready;
        }
    }

    /** Level-triggered, and always in a hurry: a wait with nothing ready takes one millisecond. */
    final class Fake extends AbstractSelector {
        private final Set<SelectionKey> keys = new LinkedHashSet<>();
        private final Set<SelectionKey> selected = new LinkedHashSet<>();

        Fake() {
            super(Fakes.this);
        }

        @Override
        protected void implCloseSelector() {
            for (SelectionKey key : keys) deregister((AbstractSelectionKey) key);
            keys.clear();
        }

        @Override
        protected SelectionKey register(AbstractSelectableChannel channel, int ops, Object attachment) {
            Key key = new Key(channel, this, ops);
            key.attach(attachment);
            keys.add(key);
            return key;
        }

        @Override
        public Set<SelectionKey> keys() {
            return Collections.unmodifiableSet(keys);
        }

        @Override
        public Set<SelectionKey> selectedKeys() {
            return selected;
        }

        @Override
        public int selectNow() throws IOException {
            if (!isOpen()) throw new java.nio.channels.ClosedSelectorException();
            selections++;
            if (failSelect != null) {
                IOException failure = failSelect;
                failSelect = null;
                throw failure;
            }
            Set<SelectionKey> cancelled = cancelledKeys();
            synchronized (cancelled) {
                for (Iterator<SelectionKey> each = cancelled.iterator(); each.hasNext(); ) {
                    SelectionKey key = each.next();
                    each.remove();
                    keys.remove(key);
                    deregister((AbstractSelectionKey) key);
                }
            }
            for (SelectionKey each : keys) {
                Key key = (Key) each;
                if (!key.isValid()) continue;
                key.ready = ((Channel) key.channel).ready & key.interest;
                if (key.ready != 0) selected.add(key);
            }
            if (cancelledMeanwhile != null) cancelledMeanwhile.cancel();
            cancelledMeanwhile = null;
            return selected.size();
        }

        @Override
        public int select(long timeout) throws IOException {
            Runnable begun = waiting;
            waiting = null;
            if (begun != null) begun.run();
            int ready = selectNow();
            if (ready > 0) return ready;
            if (premature > 0) {
                premature--;
                return 0;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return selectNow();
        }

        @Override
        public int select() throws IOException {
            return select(0);
        }

        @Override
        public Selector wakeup() {
            wakeups++;
            if (failWakeup != null) throw failWakeup;
            return this;
        }
    }
}
