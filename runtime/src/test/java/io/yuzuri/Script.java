package io.yuzuri;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A coroutine that interprets a list of instructions, in both forms: as a machine over the twins, and as plain Java
 * over {@link Yield}. What it does is written to its world's trace.
 *
 * <p>One activation is {@code try { body } catch (if it catches) finally { cleanup }}.
 */
record Script(String name, List<Op> body, boolean catches, List<Op> cleanup) {

    enum Kind {
        EMIT,
        PAUSE,
        SLEEP,
        SPAWN,
        AWAIT,
        CANCEL,
        CALL,
        FAIL,
        RECV,
        READ,
        WRITE,
        SEND,
        CLOSE
    }

    record Op(Kind kind, int number, Script script) {}

    static Op op(Kind kind, int number) {
        return new Op(kind, number, null);
    }

    static Op call(Script callee) {
        return new Op(Kind.CALL, 0, callee);
    }

    static Op spawn(int number, Script script) {
        return new Op(Kind.SPAWN, number, script);
    }

    static Script of(String name, Op... body) {
        return new Script(name, List.of(body), false, List.of());
    }

    Script catching() {
        return new Script(name, body, true, cleanup);
    }

    Script withCleanup(Op... last) {
        return new Script(name, body, catches, List.of(last));
    }

    /** What the tasks of one run share. */
    static final class World implements AutoCloseable {
        final List<String> trace = new ArrayList<>();
        final Map<Integer, Task<Void>> tasks = new HashMap<>();
        final List<Pipe> pipes = new ArrayList<>();
        private final ByteBuffer buffer = ByteBuffer.allocate(8);

        World(int pipes) throws IOException {
            for (int i = 0; i < pipes; i++) {
                Pipe pipe = Pipe.open();
                pipe.source().configureBlocking(false);
                pipe.sink().configureBlocking(false);
                this.pipes.add(pipe);
            }
        }

        Task<Void> task(Script script) {
            return new ScriptTask(this, script).named(script.name);
        }

        void emit(String what) {
            trace.add(Yield.current().name() + " " + what);
        }

        /** The instructions that do not suspend. */
        void act(Op op) throws IOException {
            switch (op.kind()) {
                case EMIT -> emit("" + op.number());
                case SPAWN -> tasks.put(op.number(), Yield.spawn(task(op.script())));
                case CANCEL -> {
                    Task<Void> task = tasks.get(op.number());
                    if (task != null) task.cancel();
                }
                case FAIL -> throw new IllegalArgumentException("failure " + op.number());
                case READ -> emit("read " + pipes.get(op.number()).source().read(buffer.clear()));
                case WRITE -> pipes.get(op.number()).sink().write(buffer.clear().limit(1));
                case CLOSE -> Yield.close(pipes.get(op.number()).source());
                default -> throw new AssertionError(op);
            }
        }

        void caught(Throwable failure) {
            emit("caught " + failure.getClass().getSimpleName() + " " + failure.getMessage());
        }

        @Override
        public void close() throws IOException {
            for (Pipe pipe : pipes) {
                pipe.source().close();
                pipe.sink().close();
            }
        }
    }

    /** The coroutine as its author would write it. */
    @Coroutine
    static void run(World world, Script script) throws IOException {
        try {
            for (Op op : script.body()) run(world, op);
        } catch (Throwable failure) {
            if (!script.catches()) throw failure;
            world.caught(failure);
        } finally {
            for (Op op : script.cleanup()) run(world, op);
        }
    }

    @Coroutine
    static void run(World world, Op op) throws IOException {
        switch (op.kind()) {
            case PAUSE -> Yield.pause();
            case SLEEP -> Yield.sleep(Duration.ofMillis(op.number()));
            case AWAIT -> {
                if (world.tasks.get(op.number()) != null) Yield.await(world.tasks.get(op.number()));
            }
            case RECV -> Yield.recv(world.pipes.get(op.number()).source());
            case SEND -> Yield.send(world.pipes.get(op.number()).sink());
            case CALL -> run(world, op.script());
            default -> world.act(op);
        }
    }
}
