package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Task;
import io.yuzuri.io.tls.Tls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLContext;

/**
 * Servers on streams, plain and over TLS, under many seeds: no byte is lost, nothing is left open, and two runs of a
 * seed are the same. {@code -Dyuzuri.simulation.seeds=10000} runs more of them.
 */
final class StreamServersTest {
    /** Some of these networks are slow. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @SimulationTest(seeds = 300)
    void echo(Simulation simulation) {
        twice(simulation, world -> StreamServersTasks.echo(plain(), 3, 2000));
    }

    @SimulationTest(seeds = 300)
    void chat(Simulation simulation) {
        twice(simulation, world -> StreamServersTasks.chat(plain(), 4, 6));
    }

    @SimulationTest(seeds = 100)
    void echoOverTls(Simulation simulation) {
        twice(simulation, world -> StreamServersTasks.echo(overTls(world), 2, 2000));
    }

    @SimulationTest(seeds = 100)
    void chatOverTls(Simulation simulation) {
        twice(simulation, world -> StreamServersTasks.chat(overTls(world), 3, 4));
    }

    @SimulationTest(seeds = 30)
    void uploadOverTls(Simulation simulation) {
        twice(simulation, world -> StreamServersTasks.upload(overTls(world), 3000));
    }

    private static StreamServers plain() {
        return new StreamServers(Optional.empty(), Optional.empty());
    }

    private static StreamServers overTls(Simulation world) {
        SSLContext context = world.tls();
        Tls server = Tls.server(context).handshakeWithin(PATIENCE);
        Tls client = Tls.client(context, "localhost", 443).handshakeWithin(PATIENCE);
        return new StreamServers(Optional.of(server), Optional.of(client));
    }

    private static void twice(Simulation simulation, Function<Simulation, Task<Void>> program) {
        Simulation again = Simulation.of(simulation.seed());
        run(simulation, program);
        run(again, program);
        assertEquals(simulation.traceHash(), again.traceHash(), "two runs of a seed");
    }

    private static void run(Simulation simulation, Function<Simulation, Task<Void>> program) {
        simulation.run(program.apply(simulation));
        assertEquals(List.of(), simulation.network().openChannels());
    }
}
