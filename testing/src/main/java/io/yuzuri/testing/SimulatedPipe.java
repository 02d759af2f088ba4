package io.yuzuri.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** A pipe: a stream whose bytes take no time. */
final class SimulatedPipe extends Pipe implements SimulatedStream.Route {
    private final SimulatedNetwork network;
    private final int number;
    private final SimulatedStream stream;
    private final Source source;
    private final Sink sink;
    private boolean broken;

    SimulatedPipe(SimulatedNetwork network) {
        this.network = network;
        this.number = network.nextNumber();
        Chance chance = network.newChance();
        this.stream = network.stream(this, chance, chance.buffer(), chance.buffer());
        this.source = new Source();
        this.sink = new Sink();
    }

    @Override
    public SourceChannel source() {
        return source;
    }

    @Override
    public SinkChannel sink() {
        return sink;
    }

    // ---- the way that the bytes go

    @Override
    public long latency() {
        return 0;
    }

    @Override
    public boolean isCut() {
        return false;
    }

    @Override
    public boolean tears() {
        return false;
    }

    @Override
    public void torn() {}

    @Override
    public void unwanted() {
        broken = true;
    }

    @Override
    public void timedOut() {}

    private final class Source extends SourceChannel implements Pollable {
        Source() {
            super(network);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            checkUse(this, target);
            Buffers.checkWritable(target);
            if (!target.hasRemaining()) return 0;
            if (stream.available() == 0) return stream.isEnded() ? -1 : 0;
            int read = stream.read(target);
            network.trace().record("read", number, read);
            return read;
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            return Buffers.all(targets, offset, length, this::read);
        }

        @Override
        public long read(ByteBuffer[] targets) throws IOException {
            return read(targets, 0, targets.length);
        }

        @Override
        protected void implConfigureBlocking(boolean block) {
            network.checkThread();
        }

        @Override
        protected void implCloseSelectableChannel() {
            network.closing(this);
        }

        @Override
        public void release() {
            broken = true;
            stream.refuse();
        }

        @Override
        public SimulatedNetwork network() {
            return network;
        }

        @Override
        public int readyOps() {
            return stream.available() > 0 || stream.isEnded() ? SelectionKey.OP_READ : 0;
        }

        @Override
        public String toString() {
            return "Pipe.SourceChannel";
        }
    }

    private final class Sink extends SinkChannel implements Pollable {
        Sink() {
            super(network);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            checkUse(this, bytes);
            if (!bytes.hasRemaining()) return 0;
            if (broken) throw new IOException("Broken pipe");
            int size = stream.write(bytes);
            network.trace().record("write", number, size);
            return size;
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            return Buffers.all(sources, offset, length, this::write);
        }

        @Override
        public long write(ByteBuffer[] sources) throws IOException {
            return write(sources, 0, sources.length);
        }

        @Override
        protected void implConfigureBlocking(boolean block) {
            network.checkThread();
        }

        @Override
        protected void implCloseSelectableChannel() {
            network.closing(this);
        }

        @Override
        public void release() {
            stream.end();
        }

        @Override
        public SimulatedNetwork network() {
            return network;
        }

        @Override
        public int readyOps() {
            return broken || stream.room() > 0 ? SelectionKey.OP_WRITE : 0;
        }

        @Override
        public String toString() {
            return "Pipe.SinkChannel";
        }
    }

    private void checkUse(SelectableChannel channel, ByteBuffer buffer) throws ClosedChannelException {
        if (buffer == null) throw new NullPointerException();
        network.checkOpen(channel);
        BlockingRefused.check(channel);
    }
}
