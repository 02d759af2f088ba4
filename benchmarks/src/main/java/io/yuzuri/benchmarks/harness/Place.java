package io.yuzuri.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where everything runs.
 *
 * @param directory for compiled programs and for what processes complain of
 * @param java the JVM of the servers
 * @param javaVersion its version, the first number
 * @param flags its flags, the same for each of them
 * @param serverCore what servers run on
 * @param loadCore what the load runs on; the same one means anywhere
 */
record Place(Path directory, Path java, int javaVersion, List<String> flags, int serverCore, int loadCore) {
    private static final String[] SERVER = {"server.c", "resp.c"};
    private static final String[] LOAD = {"load.c", "request.c"};
    private static final String[] HEADERS = {"resp.h", "request.h", "histogram.h"};

    /** Compiles what is written in C. */
    void prepare() throws IOException, InterruptedException {
        for (String[] files : new String[][] {SERVER, LOAD, HEADERS}) {
            for (String file : files) {
                try (InputStream source = io.yuzuri.benchmarks.Main.class.getResourceAsStream("c/" + file)) {
                    Files.copy(source, directory.resolve(file));
                }
            }
        }
        compile("server", SERVER);
        compile("load", LOAD);
    }

    private void compile(String program, String[] sources) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc", "-std=gnu11", "-O2", "-o", program));
        command.addAll(List.of(sources));
        Process gcc = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        if (gcc.waitFor() != 0) throw new IOException("gcc could not compile " + program + ".");
    }

    Path program(String name) {
        return directory.resolve(name);
    }

    /** A file for what a process complains of. */
    Path errors(String name) throws IOException {
        return Files.createTempFile(directory, name, ".err");
    }

    List<String> onServerCore(List<String> command) {
        return pinned(serverCore, command);
    }

    List<String> onLoadCore(List<String> command) {
        return pinned(loadCore, command);
    }

    private List<String> pinned(int core, List<String> command) {
        if (serverCore == loadCore) return command;
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "" + core));
        pinned.addAll(command);
        return pinned;
    }
}
