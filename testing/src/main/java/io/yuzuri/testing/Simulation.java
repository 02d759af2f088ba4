package io.yuzuri.testing;

import io.yuzuri.ReadyOrder;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/**
 * A world in which a program of coroutines runs the same way each time: virtual time, a simulated network, the order of
 * ready tasks, blocking calls and name resolution all follow from one seed, and nothing comes from outside.
 *
 * <p>Handlers run in it as they are, if they open their channels through {@link io.yuzuri.Yield#provider()}. What
 * {@link io.yuzuri.Yield#call} does is done in place, after some virtual time; what another thread completes, cancels
 * or submits is refused. Only for the thread that made it.
 *
 * <pre>{@code
 * for (long seed = 1; seed <= 500; seed++) {
 *     Simulation.of(seed).run(EchoTestTasks.serverAndClients());
 * }
 * }</pre>
 *
 * {@link SimulationTest} does that for a test. With {@code -Dyuzuri.simulation.asWritten=true} tasks run as written,
 * for debuggers; a seed does the same in both modes.
 *
 * <p>The idea is that of the simulations in which FoundationDB is tested (Zhou et al., "FoundationDB", SIGMOD 2021).
 */
public final class Simulation {
    static final String AS_WRITTEN = "yuzuri.simulation.asWritten";

    private static final long LONGEST_CALL_NANOS = 50_000_000L;

    private final long seed;
    private final VirtualClock clock = new VirtualClock(true);
    private final Trace trace = new Trace(clock);
    private final ReadyOrder order;
    private final Chance.World chance;
    private final SimulatedNetwork network;
    private final RandomGenerator random = () -> present().nextLong();

    /** The chance of what runs just now: of the step of a task, or of whoever made this. */
    private Chance present;

    private Duration limit = Duration.ofHours(1);
    private BiConsumer<? super Task<?>, ? super Throwable> uncaughtHandler;

    private Simulation(long seed) {
        this.seed = seed;
        this.order = ReadyOrder.seeded(seed);
        this.chance = new Chance.World(seed, trace, Faults.gentle());
        this.present = chance.of(0);
        this.network = new SimulatedNetwork(clock, chance, this::present, trace);
    }

    /**
     * A simulation with {@linkplain Faults#gentle() gentle} faults.
     *
     * @param seed decides everything that happens by chance
     * @return the simulation, at time zero
     */
    public static Simulation of(long seed) {
        return new Simulation(seed);
    }

    /**
     * What decides everything that happens by chance.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Sets how unkind the network is from now on; a running task may, too. Does not suspend.
     *
     * @param faults the plan
     * @return this simulation
     */
    public Simulation faults(Faults faults) {
        chance.setFaults(Objects.requireNonNull(faults, "faults"));
        return this;
    }

    /**
     * Sets how much virtual time {@link #run(Task)} may take, lest it never end; an hour is the default.
     *
     * @param most the limit
     * @return this simulation
     */
    public Simulation limit(Duration most) {
        limit = Objects.requireNonNull(most, "most");
        return this;
    }

    /**
     * Sets who is told of tasks that fail with nobody awaiting them; without one {@link #run(Task)} throws the first
     * such failure at the end, the others suppressed, so that none goes unnoticed.
     *
     * @param handler gets the task and the very object it failed with
     * @return this simulation
     */
    public Simulation uncaughtHandler(BiConsumer<? super Task<?>, ? super Throwable> handler) {
        uncaughtHandler = Objects.requireNonNull(handler, "handler");
        return this;
    }

    /**
     * Has somebody told, in one line each, of everything that happens: the virtual time, the channel's number, what,
     * how many bytes.
     *
     * @param log gets the lines
     * @return this simulation
     */
    public Simulation log(Consumer<? super String> log) {
        trace.logTo(Objects.requireNonNull(log, "log"));
        return this;
    }

    /**
     * The time in it.
     *
     * @return its clock
     */
    public VirtualClock clock() {
        return clock;
    }

    /**
     * The network in it.
     *
     * @return what its channels come from
     */
    public SimulatedNetwork network() {
        return network;
    }

    /**
     * For the test's own decisions, which then follow from the seed as well: what a step of a task draws follows from
     * that step, and not from what others have drawn. {@link io.yuzuri.Yield#random()} is the same.
     *
     * @return a source of chance
     */
    public RandomGenerator random() {
        return random;
    }

    /**
     * For connections over TLS, of either side: with it they are the same in each run of a seed, by lengths. Its
     * certificate is for {@code localhost}, 127.0.0.1, ::1 and the names that end with {@code .test}; it is trusted by
     * who has this context. The private key is published with this library: for tests only.
     *
     * <pre>{@code
     * Tls.server(simulation.tls()).wrap(Io.stream(client))
     * Tls.client(simulation.tls(), "localhost", 443).wrap(Io.stream(server))
     * }</pre>
     *
     * @return a new context, without sessions
     */
    public SSLContext tls() {
        return SimulatedTls.context(random);
    }

    /**
     * Puts something into the trace, for instance what a task has found out.
     *
     * @param event any text that is the same in each run of one seed
     */
    public void record(String event) {
        trace.record(event, 0, 0);
    }

    /**
     * What has happened so far, as one number: steps and their order, time, and what the network has moved, by lengths
     * and not by contents. Two runs of one program with one seed have the same one, as written too; if they differ,
     * something in the program does not follow from the seed.
     *
     * @return the hash
     */
    public long traceHash() {
        return trace.hash();
    }

    /**
     * Begins to describe a scheduler in this world; name, handlers and mode are for the caller to set.
     *
     * @return a builder with everything from this simulation
     */
    public Scheduler.Builder scheduler() {
        return Scheduler.builder()
                .name("simulation " + seed)
                .clock(clock)
                .provider(network)
                .readyOrder(this::choose)
                .random(() -> random)
                .offload(this::callLater)
                .resolver(network::resolve)
                .closedWorld(true)
                .asWritten(Boolean.getBoolean(AS_WRITTEN));
    }

    private Chance present() {
        return present;
    }

    private int choose(ReadyOrder.Ready ready) {
        clock.step();
        int chosen = order.choose(ready);
        long wake = ready.wake(chosen);
        trace.step(wake, ready.size(), chosen);
        present = chance.of(wake);
        return chosen;
    }

    /**
     * On the scheduler's thread, when no task runs: as on a thread of its own, but at an instant that the seed decides.
     */
    private void callLater(Runnable work) {
        clock.at(clock.now() + present.upTo(LONGEST_CALL_NANOS), () -> {
            trace.record("call", 0, 0);
            work.run();
        });
    }

    /**
     * Runs a task, and all that it starts, until none is left, as {@link Scheduler#run(Task)} does.
     *
     * <p>Throws also what another task failed with, if nobody awaited that and there is no {@linkplain #uncaughtHandler
     * handler}; and {@link IllegalStateException} if it goes on beyond the {@linkplain #limit(Duration) limit}. What it
     * throws has the seed with it, as a suppressed exception that says how to run it again.
     *
     * @param <T> the type of the result
     * @param root a task that has not been started
     * @return its result
     */
    public <T> T run(Task<T> root) {
        List<Throwable> failures = new ArrayList<>();
        List<Throwable> endless = new ArrayList<>();
        Scheduler scheduler = scheduler()
                .uncaughtHandler(uncaughtHandler != null ? uncaughtHandler : (task, failure) -> failures.add(failure))
                .build();
        clock.limit(limit, () -> {
            endless.add(tooLong(scheduler.dump()));
            scheduler.shutdown(Duration.ZERO);
        });
        T result = null;
        try {
            result = scheduler.runRoot(root);
        } catch (Throwable failure) {
            failures.add(0, failure);
        }
        failures.addAll(0, endless);
        if (failures.isEmpty()) return result;
        throw rethrow(withOthers(failures));
    }

    private Throwable withOthers(List<Throwable> failures) {
        Throwable first = failures.get(0);
        for (Throwable other : failures) {
            if (other != first) first.addSuppressed(other);
        }
        first.addSuppressed(new Replay(seed, clock.elapsed()));
        return first;
    }

    private IllegalStateException tooLong(String dump) {
        return new IllegalStateException("The simulation went on for more than " + limit
                + " of virtual time. Let its root end the tasks that do not end by themselves.\n" + dump);
    }

    /** Throws any throwable where checked ones are not declared. */
    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException rethrow(Throwable failure) throws X {
        throw (X) failure;
    }
}
