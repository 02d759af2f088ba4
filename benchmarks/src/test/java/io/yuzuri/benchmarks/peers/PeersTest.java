package io.yuzuri.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yuzuri.benchmarks.VirtualThreads;
import io.yuzuri.benchmarks.micro.Sums;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program does the same on each library. */
class PeersTest {
    private static final int TIMES = 1_000;
    private static final int DEPTH = 50;

    static Stream<Method> programs() {
        return Stream.of(
                        YuzuriPeer.class,
                        HandWrittenPeer.class,
                        KotlinPeer.class,
                        VirtualPeer.class,
                        KilimPeer.class,
                        OffbynullPeer.class,
                        FuturePeer.class)
                .flatMap(peer -> Arrays.stream(peer.getDeclaredMethods()))
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theProgramReturnsItsSum(Method program) throws ReflectiveOperationException {
        assumeTrue(VirtualThreads.exist() || program.getDeclaringClass() != VirtualPeer.class);
        long expected = switch (program.getName()) {
            case "switches", "calls", "suspendingCalls", "spawns", "steps", "skynet" -> Sums.sumBelow(TIMES);
            case "deepSwitches" -> Sums.sumBelow(TIMES) + DEPTH - 1;
            case "hops", "choices" -> Sums.sumOfElements(TIMES);
            case "ring" -> TIMES;
            default -> throw new IllegalArgumentException("no program " + program);
        };
        Object[] arguments = program.getParameterCount() == 2 ? new Object[] {DEPTH, TIMES} : new Object[] {TIMES};
        assertEquals(expected, program.invoke(null, arguments));
    }
}
