package io.yuzuri.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts system calls by strace, in a run of its own: it slows the server down tenfold. */
final class SystemCalls {
    /** Those that serving may need; what a JVM does for itself is left out. */
    private static final Set<String> OF_SERVING = Set.of(
            "read",
            "write",
            "recvfrom",
            "sendto",
            "readv",
            "writev",
            "recvmsg",
            "sendmsg",
            "epoll_wait",
            "epoll_pwait",
            "epoll_pwait2",
            "epoll_ctl",
            "futex",
            "timerfd_settime",
            "eventfd2",
            "poll",
            "ppoll");

    private static final long SECONDS_TO_END = 20;

    private SystemCalls() {}

    static Results.Calls count(Server server, Load load, long requests, Place place)
            throws IOException, InterruptedException {
        Path counts = place.directory().resolve("calls");
        Path said = place.errors("strace");
        try (Loading loading = Loading.connect(server, load, Load.Extent.ofRequests(requests), place)) {
            Process strace = new ProcessBuilder("strace", "-c", "-f", "-o", "" + counts, "-p", "" + server.pid())
                    .redirectError(said.toFile())
                    .start();
            while (!Talk.read(said).contains("attached")) {
                if (!strace.isAlive()) throw new IOException("strace: " + Talk.read(said));
                TimeUnit.MILLISECONDS.sleep(20);
            }
            LoadResult result = loading.run();
            new ProcessBuilder("kill", "-INT", "" + strace.pid()).start().waitFor();
            if (!strace.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) strace.destroyForcibly();
            return new Results.Calls(
                    server.contender().id(), load.toString(), result.total(), parse(Talk.read(counts)));
        }
    }

    /** Lines as {@code 49.17 0.032 10 3001 5 epoll_wait}, where the number of errors may be missing. */
    static Map<String, Long> parse(String table) {
        Map<String, Long> calls = new TreeMap<>();
        table.lines().map(String::strip).forEach(line -> {
            String[] columns = line.split("\\s+");
            if (columns.length >= 5 && OF_SERVING.contains(columns[columns.length - 1])) {
                calls.merge(columns[columns.length - 1], Long.parseLong(columns[3]), Long::sum);
            }
        });
        return calls;
    }
}
