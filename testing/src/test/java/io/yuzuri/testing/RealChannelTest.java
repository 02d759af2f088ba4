package io.yuzuri.testing;

import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.util.function.Supplier;

/** The conversations over sockets of the system. */
final class RealChannelTest extends ChannelContract {
    @Override
    void converse(Supplier<Task<Void>> conversation) {
        Scheduler.run(conversation.get());
    }

    @Override
    void converseUndisturbed(Supplier<Task<Void>> conversation) {
        converse(conversation);
    }
}
