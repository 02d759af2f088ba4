package io.yuzuri.benchmarks.harness;

import io.yuzuri.benchmarks.report.ResultFile;
import io.yuzuri.benchmarks.report.ServersReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is measured of servers, from the command line. */
@Command(
        name = "servers",
        description = "Compares servers: CPU time, system calls and memory per request, and latency.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ServersCommand implements Callable<Integer> {
    @Option(
            names = "--kinds",
            split = ",",
            defaultValue = "ping,echo",
            description = "Of echo, ping, inline, get, set.")
    private List<String> kinds;

    @Option(
            names = "--connections",
            split = ",",
            defaultValue = "1,64,1000,10000,10000/64,10000/64/64",
            description =
                    "10000/64 are 10000 that take turns, 64 active at a time; 10000/64/64 the same 64 all the time.")
    private List<String> connections;

    @Option(
            names = "--pipeline",
            split = ",",
            defaultValue = "1,16",
            description = "Requests under way in a connection.")
    private List<Integer> pipelines;

    @Option(names = "--size", defaultValue = "64", description = "Bytes of a message or a value.")
    private int size;

    @Option(names = "--servers", split = ",", description = "All by default; see benchmarks/README.md.")
    private List<String> servers = Contender.ids();

    @Option(names = "--rounds", defaultValue = "15")
    private int rounds;

    @Option(names = "--forks", defaultValue = "3", description = "How many times servers are started anew.")
    private int forks;

    @Option(names = "--warm-up", defaultValue = "300", description = "Milliseconds before each measurement.")
    private long warmUp;

    @Option(names = "--measure", defaultValue = "1000", description = "Milliseconds of each measurement.")
    private long measure;

    @Option(
            names = "--jit",
            defaultValue = "3000",
            description = "Milliseconds to warm up a fresh JVM under each load.")
    private long jit;

    @Option(names = "--traced", defaultValue = "20000", description = "Requests to count system calls of; 0 for none.")
    private long traced;

    @Option(names = "--idle", defaultValue = "10000", description = "Idle connections to weigh; 0 for none.")
    private int idle;

    @Option(names = "--seed", description = "Of the order; a new one by default, which is printed.")
    private Long seed;

    @Mixin
    private Placement placement;

    @Mixin
    private Subject subject;

    @Override
    public Integer call() throws IOException, InterruptedException {
        long usedSeed = seed != null ? seed : new SplittableRandom().nextLong();
        Environment environment = Environment.of(subject.java());
        Path file = subject.results("servers", environment.javaVersion());
        List<Contender> contenders = Contender.of(servers, environment.javaVersion());
        List<Load> loads = loads();
        Campaign.Plan plan =
                new Campaign.Plan(rounds, forks, jit, new Load.Extent(warmUp, measure, 0), usedSeed, traced, idle);
        Place place = placement.place(subject.java(), environment.javaVersion());
        announce(contenders.size() * loads.size(), plan);
        Map<String, String> described = subject.described(
                environment,
                Map.of("seed", "" + usedSeed, "flags", String.join(" ", place.flags()), "plan", plan.toString()));
        Results results = new Campaign(contenders, loads, plan, place).run(described);
        ResultFile.write(file, results);
        ServersReport.write(file);
        return 0;
    }

    private List<Load> loads() {
        List<Load> loads = new ArrayList<>();
        for (String kind : kinds) {
            for (String count : connections) {
                String[] parts = count.split("/");
                int all = number(parts[0]);
                int active = parts.length > 1 ? number(parts[1]) : all;
                int turns = parts.length > 2 ? number(parts[2]) : all;
                if (active > turns || turns > all || parts.length > 3) throw noConnections(count);
                for (int pipeline : pipelines) loads.add(new Load(Kind.of(kind), size, all, turns, active, pipeline));
            }
        }
        return loads;
    }

    private static int number(String text) {
        if (text.matches("[1-9][0-9]{0,5}")) return Integer.parseInt(text);
        throw noConnections(text);
    }

    private static IllegalArgumentException noConnections(String text) {
        return new IllegalArgumentException(
                "--connections: '" + text + "' is no number of them, such as 64, 10000/64 or 10000/64/64");
    }

    private static void announce(int cells, Campaign.Plan plan) {
        long each = plan.extent().warmUpMillis() + plan.extent().measureMillis() + 150;
        long minutes = cells * (plan.rounds() * each + plan.forks() * plan.jitMillis()) / 60_000;
        System.err.printf("seed %d; about %d minutes and the system calls%n", plan.seed(), minutes + 1);
    }
}
