package io.yuzuri.benchmarks.harness;

import io.yuzuri.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Measures each contender under each load, in rounds.
 *
 * <p>All servers of a protocol run at the same time, each idle but the one that is measured. In each round every
 * contender is measured once under each load, in an order that is shuffled anew; so what disturbs the machine disturbs
 * all of them. The processes are replaced several times, because a JVM that was unlucky with its compiler stays so.
 */
final class Campaign {
    /**
     * How much is measured.
     *
     * @param rounds in all
     * @param forks how many times processes are started for them
     * @param jitMillis how long a fresh server is warmed up under each load
     * @param extent of each measurement
     * @param seed of the shuffling
     * @param traced requests for which system calls are counted; 0 for not at all
     * @param idle connections whose memory is looked at; 0 for not at all
     */
    record Plan(int rounds, int forks, long jitMillis, Load.Extent extent, long seed, long traced, int idle) {}

    private static final int ATTEMPTS = 10;

    private final List<Contender> contenders;
    private final List<Load> loads;
    private final Plan plan;
    private final Place place;
    private final Random random;

    private Progress progress;
    private final List<Results.Sample> samples = new ArrayList<>();
    private final List<Results.Calls> calls = new ArrayList<>();
    private final List<Results.Idle> idle = new ArrayList<>();

    Campaign(List<Contender> contenders, List<Load> loads, Plan plan, Place place) {
        this.contenders = contenders;
        this.loads = loads;
        this.plan = plan;
        this.place = place;
        this.random = new Random(plan.seed());
    }

    Results run(Map<String, String> environment) throws IOException, InterruptedException {
        try (Progress shown = Progress.of("servers", steps())) {
            progress = shown;
            measure();
        }
        return new Results(environment, samples, calls, idle);
    }

    private long steps() {
        long spoken = loads.stream()
                .mapToLong(load -> contenders.stream()
                        .filter(contender -> contender.speaks(load.kind()))
                        .count())
                .sum();
        return spoken * (plan.rounds() + (plan.traced() > 0 ? 1 : 0)) + (plan.idle() > 0 ? contenders.size() : 0);
    }

    private void measure() throws IOException, InterruptedException {
        for (String protocol :
                loads.stream().map(l -> l.kind().protocol()).distinct().toList()) {
            List<Load> here = loads.stream()
                    .filter(l -> l.kind().protocol().equals(protocol))
                    .toList();
            for (int fork = 0; fork < plan.forks(); fork++) fork(fork, protocol, here);
        }
        if (plan.idle() > 0) {
            for (Contender contender : contenders) {
                idle.add(idle(contender));
                progress.step("idle connections: " + contender.title());
            }
        }
    }

    private void fork(int fork, String protocol, List<Load> here) throws IOException, InterruptedException {
        List<Server> servers = new ArrayList<>();
        try {
            for (Contender contender : contenders) {
                if (contender.speaks(here.get(0).kind())) servers.add(Server.start(contender, protocol, place));
            }
            for (Load load : here) {
                for (Server server : servers) warmUp(server, load);
            }
            for (int round = fork; round < plan.rounds(); round += plan.forks()) round(round, servers, here);
            if (fork == plan.forks() - 1 && plan.traced() > 0) trace(servers, here);
        } finally {
            servers.forEach(Server::close);
        }
    }

    private void warmUp(Server server, Load load) throws IOException {
        if (!server.contender().isJava()) return;
        Load.Extent extent = new Load.Extent(0, plan.jitMillis(), 0);
        try (Loading loading = Loading.connect(server, load, extent, place)) {
            loading.run();
        }
    }

    private void round(int round, List<Server> servers, List<Load> here) throws IOException, InterruptedException {
        List<Server> order = new ArrayList<>(servers);
        for (Load load : here) {
            Collections.shuffle(order, random);
            for (Server server : order) {
                Results.Sample sample = sample(round, server, load);
                samples.add(sample);
                LoadResult result = sample.result();
                double micros = result.cpuNanos() / 1e3 / Math.max(1, result.requests());
                progress.step("round %d, %s, %s: %.2f us"
                        .formatted(round + 1, load, server.contender().title(), micros));
            }
        }
    }

    /** A sample in which the load was kept from running is taken again. */
    private Results.Sample sample(int round, Server server, Load load) throws IOException, InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            Results.Sample sample = attempt(round, server, load);
            LoadResult result = sample.result();
            boolean late = result.nanos()
                    > 2 * TimeUnit.MILLISECONDS.toNanos(plan.extent().measureMillis());
            if (result.requests() > 0 && !late) return sample;
            System.err.printf("again: %d requests in %d ms%n", result.requests(), result.nanos() / 1_000_000);
        }
        throw new IOException("This machine is too busy to measure anything.");
    }

    private Results.Sample attempt(int round, Server server, Load load) throws IOException, InterruptedException {
        Results.Sample sample = loaded(round, server, load);
        server.awaitNoConnections(); // so that closing them does not fall into what is measured next
        return sample;
    }

    private Results.Sample loaded(int round, Server server, Load load) throws IOException {
        try (Loading loading = Loading.connect(server, load, plan.extent(), place)) {
            long before = server.allocated();
            LoadResult result = loading.run();
            long allocated = server.allocated() - before;
            int fork = round % plan.forks();
            return new Results.Sample(server.contender().id(), load.toString(), fork, round, allocated, result);
        }
    }

    private void trace(List<Server> servers, List<Load> here) throws IOException, InterruptedException {
        for (Load load : here) {
            for (Server server : servers) {
                calls.add(SystemCalls.count(server, load, plan.traced(), place));
                progress.step(
                        "system calls: " + load + ", " + server.contender().title());
            }
        }
    }

    /**
     * Connections are used once, so that they have what they will keep. They are the first ones but for a few: memory
     * that the system gave is never quite given back, and a server that sleeps may hold what it knew of those that
     * closed last, which must not be taken off what the next ones cost.
     */
    private Results.Idle idle(Contender contender) throws IOException, InterruptedException {
        int count = plan.idle();
        Load load = new Load(contender == Contender.REDIS ? Kind.PING : Kind.ECHO, 64, count, count, 1, 1);
        Load.Extent once = Load.Extent.ofRequests(count);
        try (Server server = Server.start(contender, load.kind().protocol(), place, "-XX:+AlwaysPreTouch")) {
            warmUp(server, new Load(load.kind(), 64, 1, 1, 1, 1));
            server.awaitNoConnections();
            long heap = server.heap();
            long resident = server.resident();
            long descriptors = server.descriptors();
            try (Loading all = Loading.connect(server, load, once, place)) {
                all.run();
                resident = server.resident() - resident;
                descriptors = server.descriptors() - descriptors;
                heap = server.heap() - heap;
            }
            return new Results.Idle(contender.id(), count, heap, resident, descriptors);
        }
    }
}
