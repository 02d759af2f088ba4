package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Task;
import java.util.List;
import java.util.function.Supplier;

/** The conversations over simulated sockets, without and with delays and the like. */
final class SimulatedChannelTest extends ChannelContract {
    @Override
    void converse(Supplier<Task<Void>> conversation) {
        converse(Faults.none(), conversation);
        converse(Faults.gentle(), conversation);
    }

    @Override
    void converseUndisturbed(Supplier<Task<Void>> conversation) {
        converse(Faults.none(), conversation);
    }

    private static void converse(Faults faults, Supplier<Task<Void>> conversation) {
        for (long seed = 1; seed <= 50; seed++) {
            Simulation simulation = Simulation.of(seed).faults(faults);
            simulation.run(conversation.get());
            assertEquals(List.of(), simulation.network().openChannels());
        }
    }
}
