package io.yuzuri.benchmarks.harness;

import io.yuzuri.benchmarks.harness.Profile.Part;
import io.yuzuri.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where servers' CPU time goes, by async-profiler; what is the kernel's is only seen if the system allows it. */
@Command(
        name = "profile",
        description = "Shows where servers' CPU time goes. Needs perf events; the kernel's part needs root.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class ProfileCommand implements Callable<Integer> {
    /** Without it, samples are put down to the nearest call instead of the method itself. */
    private static final String[] EXACT = {"-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"};

    private static final int METHODS = 12;

    @Option(names = "--kind", defaultValue = "ping", description = "Of echo, ping, inline, get, set.")
    private String kind;

    @Option(names = "--connections", defaultValue = "64")
    private int connections;

    @Option(names = "--active", description = "How many of them have requests under way; all by default.")
    private Integer active;

    @Option(names = "--pipeline", defaultValue = "1", description = "Requests under way in a connection.")
    private int pipeline;

    @Option(names = "--size", defaultValue = "64", description = "Bytes of a message or a value.")
    private int size;

    @Option(names = "--servers", split = ",", defaultValue = "loop,classic,io,netty-nio,netty-epoll,virtual")
    private List<String> servers;

    @Option(
            names = "--jit",
            defaultValue = "5000",
            description = "Milliseconds to warm up; what the JVM still compiles later counts as its part.")
    private long jit;

    @Option(names = "--measure", defaultValue = "10000", description = "Milliseconds to sample.")
    private long measure;

    @Option(names = "--interval", defaultValue = "199", description = "Microseconds of CPU time between samples.")
    private int interval;

    @Mixin
    private Placement placement;

    @Mixin
    private Subject subject;

    /** A profile, and what a request cost while it was taken. */
    private record Profiled(Contender contender, Profile profile, double nanosPerRequest) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Environment environment = Environment.of(subject.java());
        Path file = subject.results("profile", environment.javaVersion());
        List<Contender> contenders = Contender.of(servers, environment.javaVersion());
        for (Contender contender : contenders) {
            if (!contender.isJava()) {
                throw new IllegalArgumentException("--servers: " + contender.id() + " is no program of Java");
            }
        }
        Load load = new Load(
                Kind.of(kind), size, connections, connections, active == null ? connections : active, pipeline);
        Place place = placement.place(subject.java(), environment.javaVersion());
        List<Profiled> profiles = new ArrayList<>();
        try (Progress progress = Progress.of("profile", contenders.size())) {
            for (Contender contender : contenders) {
                profiles.add(profile(contender, load, place));
                progress.step(load + ", " + contender.title());
            }
        }
        Path table = file.resolveSibling(file.getFileName().toString().replace(".json", ".md"));
        Map<String, String> described =
                subject.described(environment, Map.of("flags", String.join(" ", place.flags())));
        String report = report(load, described, profiles);
        Files.writeString(table, report);
        System.out.print(report);
        System.err.println("written to " + table);
        return 0;
    }

    private Profiled profile(Contender contender, Load load, Place place) throws IOException {
        Path stacks = place.directory().resolve(contender.id() + ".collapsed");
        try (Server server = Server.start(contender, load.kind().protocol(), place, EXACT)) {
            try (Loading warmUp = Loading.connect(server, load, new Load.Extent(0, jit, 0), place)) {
                warmUp.run();
            }
            try (Loading loading = Loading.connect(server, load, new Load.Extent(0, measure, 0), place)) {
                server.profile("start,event=cpu,interval=" + interval + "us");
                LoadResult result = loading.run();
                server.profile("stop,collapsed,ann,file=" + stacks);
                double nanos = (double) result.cpuNanos() / Math.max(1, result.requests());
                return new Profiled(contender, Profile.parse(Files.readString(stacks)), nanos);
            }
        }
    }

    private static String report(Load load, Map<String, String> described, List<Profiled> profiles) {
        StringBuilder out = new StringBuilder("# Where a request's CPU time goes: " + load + "\n\n");
        described.forEach((name, value) ->
                out.append("- ").append(name).append(": ").append(value).append('\n'));
        out.append(
                "\nNanoseconds a request, while sampled; a sample counts for its innermost frame, and native code, and what all ");
        out.append("use (java.util, java.lang, buffers), for the method that called it.\n\n| |");
        for (Profiled each : profiles)
            out.append(' ').append(each.contender().title()).append(" |");
        out.append("\n|---|").append("--:|".repeat(profiles.size())).append('\n');
        for (Part part : Part.values()) {
            row(out, part.title(), profiles, each -> each.profile().share(part) * each.nanosPerRequest());
        }
        row(out, "in all", profiles, Profiled::nanosPerRequest);
        row(out, "samples", profiles, each -> each.profile().samples());
        for (Profiled each : profiles) {
            out.append("\n## ").append(each.contender().title());
            out.append("\n\n| outside of the kernel | ns a request |\n|---|--:|\n");
            each.profile()
                    .heaviest(METHODS)
                    .forEach((method, share) -> out.append(
                            String.format(Locale.ROOT, "| `%s` | %.0f |%n", method, share * each.nanosPerRequest())));
        }
        return out.toString();
    }

    private static void row(
            StringBuilder out, String title, List<Profiled> profiles, ToDoubleFunction<Profiled> value) {
        out.append(profiles.stream()
                .map(each -> String.format(Locale.ROOT, "%,.0f", value.applyAsDouble(each)))
                .collect(Collectors.joining(" | ", "| " + title + " | ", " |\n")));
    }
}
