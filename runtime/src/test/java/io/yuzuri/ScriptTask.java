package io.yuzuri;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** The machine of {@link Script#run(Script.World, Script)}. */
final class ScriptTask extends Resumable<Void> {
    private static final int RESUMED = 1;

    private final Script.World world;
    private final Script script;
    private List<Script.Op> ops;
    private int next;
    private boolean cleaning;
    private Throwable pending;

    ScriptTask(Script.World world, Script script) {
        this.world = world;
        this.script = script;
        this.ops = script.body();
    }

    @Override
    protected boolean step() throws Throwable {
        if (state < 0) throw new IllegalStateException();
        for (; ; ) {
            try {
                if (state == RESUMED) {
                    state = 0;
                    resumed();
                }
                while (next < ops.size()) {
                    Script.Op op = ops.get(next++);
                    state = RESUMED;
                    if (begin(op)) return SUSPENDED;
                    state = 0;
                    resumed();
                }
            } catch (Throwable failure) {
                state = 0;
                if (cleaning) throw failure;
                if (script.catches()) {
                    world.caught(failure);
                } else {
                    pending = failure;
                }
            }
            if (cleaning) break;
            cleaning = true;
            ops = script.cleanup();
            next = 0;
        }
        if (pending != null) throw pending;
        return done(null);
    }

    private boolean begin(Script.Op op) throws Throwable {
        switch (op.kind()) {
            case PAUSE:
                return pause();
            case SLEEP:
                return sleep(Duration.ofMillis(op.number()));
            case AWAIT:
                Task<Void> task = world.tasks.get(op.number());
                return task != null && await(task);
            case RECV:
                return recv(world.pipes.get(op.number()).source());
            case SEND:
                return send(world.pipes.get(op.number()).sink());
            case CALL:
                return enter(new ScriptTask(world, op.script()));
            default:
                world.act(op);
                return false;
        }
    }

    @Override
    protected Void asWritten() throws IOException {
        Script.run(world, script);
        return null;
    }
}
