// options -Ayuzuri.lint=determinism
package bad;

import io.yuzuri.*;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class Nondeterminism {
    private final Executor executor = Runnable::run;
    private Map<String, Long> seen = Map.of();

    @Coroutine
    void times(ZoneId zone) {
        System.currentTimeMillis(); // warning: [Nondeterministic]
        long now = System.nanoTime(); // warning: [Nondeterministic]
        Instant.now(); // warning: [Nondeterministic]
        Instant.now(Yield.clock());
        LocalDate.now(zone); // warning: [Nondeterministic]
        LocalDate.now(Yield.clock().withZone(zone));
        Clock.systemUTC(); // warning: [Nondeterministic]
        Clock.fixed(Instant.EPOCH, zone);
        new Date(); // warning: [Nondeterministic]
        new Date(now);
        LongSupplier later = System::nanoTime; // warning: [Nondeterministic]
        seen.computeIfAbsent("a", key -> System.nanoTime()); // warning: [Nondeterministic]
        Yield.nanoTime();
    }

    @Coroutine
    void chance(List<String> list) {
        Math.random(); // warning: [Nondeterministic]
        new Random(); // warning: [Nondeterministic]
        new Random(7).nextInt();
        ThreadLocalRandom.current().nextInt(); // warning: [Nondeterministic]
        RandomGenerator.getDefault(); // warning: [Nondeterministic]
        Collections.shuffle(list); // warning: [Nondeterministic]
        Collections.shuffle(list, new Random(Yield.random().nextLong()));
        UUID.randomUUID(); // warning: [Nondeterministic]
        new java.security.SecureRandom(); // warning: [Nondeterministic]
        System.identityHashCode(list); // warning: [Nondeterministic]
    }

    @Coroutine
    void orders(Stream<String> stream) {
        Set.of(1, 2); // warning: [Nondeterministic]
        Map.copyOf(seen); // warning: [Nondeterministic]
        List.of(1, 2);
        stream.collect(Collectors.toUnmodifiableSet()); // warning: [Nondeterministic]
        new IdentityHashMap<String, String>(); // warning: [Nondeterministic]
        new HashMap<String, String>();
    }

    @Coroutine
    void threads() {
        new Thread(() -> {}).start(); // warning: [Nondeterministic] // warning: [Nondeterministic]
        executor.execute(() -> {}); // warning: [Nondeterministic]
        CompletableFuture.runAsync(() -> {}); // warning: [Nondeterministic]
        Executors.newCachedThreadPool(); // warning: [Nondeterministic]
        new Object() {
            long now() {
                return System.nanoTime(); // warning: [Nondeterministic]
            }
        }.now();
    }

    @Coroutine
    @SuppressWarnings("yuzuri:Nondeterministic")
    void meant() {
        System.nanoTime();
    }

    long plain() {
        return System.nanoTime();
    }
}
