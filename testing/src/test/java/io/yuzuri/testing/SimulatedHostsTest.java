package io.yuzuri.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several hosts, and what keeps them apart. */
final class SimulatedHostsTest {
    private final Simulation simulation = Simulation.of(1).faults(Faults.none());

    @Test
    void streamsGoOnWhenAPartitionHeals() {
        Duration cut = Duration.ofSeconds(30);
        Duration arrived = simulation.run(WorldsTasks.sendThroughAPartition(simulation, cut));
        assertTrue(arrived.compareTo(cut) > 0 && arrived.compareTo(cut.multipliedBy(3)) < 0, arrived.toString());
    }

    @Test
    void connectingAcrossAPartitionTimesOut() {
        ConnectException failure = assertThrows(
                ConnectException.class, () -> simulation.run(WorldsTasks.waitForAHostThatIsCutOff(simulation)));
        assertEquals("Connection timed out", failure.getMessage());
        assertEquals(Duration.ofSeconds(127), simulation.clock().elapsed());
    }

    @Test
    void anAddressThatIsSilentHoldsTheNextOneUpForAShortWhileOnly() {
        Duration took = simulation
                .scheduler()
                .resolver(service -> new InetAddress[] {
                    simulation.network().host("silent").address(),
                    simulation.network().host("server").address()
                })
                .run(WorldsTasks.connectPastASilentAddress(simulation));
        assertTrue(took.toMillis() >= 250 && took.toMillis() < 500, took::toString);
        assertEquals(List.of(), simulation.network().openChannels());
    }

    @Test
    void streamsTimeOutAcrossAPartitionThatDoesNotHeal() {
        IOException failure = assertThrows(
                IOException.class, () -> simulation.run(WorldsTasks.readFromAHostThatIsCutOff(simulation)));
        assertEquals("Connection timed out", failure.getMessage());
        assertEquals(Duration.ofMillis(924_600), simulation.clock().elapsed());
    }

    @Test
    void eachHostHasItsOwnPortsAndLoopback() {
        assertEquals(
                List.of("two reaches two", "one reaches one"),
                simulation.run(WorldsTasks.sameAddressOnTwoHosts(simulation)));
    }

    @Test
    void aFullBacklogLetsClientsTryAgain() {
        assertEquals(Duration.ofSeconds(1), simulation.run(WorldsTasks.overflowTheBacklog(simulation)));
    }

    @Test
    void aHostIsNotCutOffFromItself() {
        SimulatedHost host = simulation.network().host("host1");
        assertThrows(IllegalArgumentException.class, () -> simulation.network().partition(host, host));
    }

    @Test
    void datagramsAreLostDoubledAndReorderedIfThePlanSaysSo() {
        List<Integer> all = IntStream.range(0, 50).boxed().toList();
        Faults slow = Faults.none().latency(Duration.ZERO, Duration.ofMillis(10));
        assertEquals(all, run(slow));
        List<Integer> some = run(slow.with(Fault.DATAGRAM_LOSS, 0.3));
        assertTrue(some.size() < 50 && some.equals(some.stream().sorted().toList()));
        List<Integer> more = run(slow.with(Fault.DATAGRAM_DUPLICATE, 0.3));
        assertTrue(more.size() > 50 && new HashSet<>(more).equals(new HashSet<>(all)));
        List<Integer> mixed = run(slow.with(Fault.DATAGRAM_REORDER, 0.3));
        assertEquals(all, mixed.stream().sorted().toList());
        assertTrue(!mixed.equals(all));
    }

    private static List<Integer> run(Faults faults) {
        return Simulation.of(1).faults(faults).run(WorldsTasks.datagrams(50));
    }
}
