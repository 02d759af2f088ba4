package io.yuzuri.benchmarks.harness;

import io.yuzuri.benchmarks.VirtualThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of every command that starts servers: their JVMs' flags, and who runs on which core. */
final class Placement {
    @Option(
            names = "--flags",
            split = " ",
            defaultValue = "-XX:+UseSerialGC -Xms512m -Xmx512m",
            description = "Of the servers' JVMs.")
    private List<String> flags;

    @Option(names = "--cores", split = ",", defaultValue = "0,1", description = "The servers' and the load's.")
    private List<Integer> cores;

    /** A place whose programs are compiled. */
    Place place(Path java, int javaVersion) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("yuzuri");
        Place place = new Place(directory, java, javaVersion, allFlags(), cores.get(0), cores.get(cores.size() - 1));
        place.prepare();
        return place;
    }

    private List<String> allFlags() {
        List<String> all = new ArrayList<>(flags);
        all.addAll(VirtualThreads.ONE_CARRIER);
        all.add("--enable-native-access=ALL-UNNAMED"); // Netty's native library, and the profiler's
        return all;
    }
}
