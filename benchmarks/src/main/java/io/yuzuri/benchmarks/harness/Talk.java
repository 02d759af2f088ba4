package io.yuzuri.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that is talked to in lines. It ends when its input does. */
class Talk implements AutoCloseable {
    private static final long SECONDS_TO_END = 10;

    private final Process process;
    private final BufferedReader out;
    private final Writer in;
    private final Path errors;

    Talk(List<String> command, Path errors) throws IOException {
        this.errors = errors;
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        out = process.inputReader();
        in = process.outputWriter();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    final long pid() {
        return process.pid();
    }

    final void say(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException gone) {
            throw dead();
        }
    }

    final String hear() {
        try {
            String line = out.readLine();
            if (line == null) throw dead();
            return line;
        } catch (IOException gone) {
            throw dead();
        }
    }

    /** The rest of the first line that starts so. */
    final String hear(String start) {
        while (true) {
            String line = hear();
            if (line.startsWith(start)) return line.substring(start.length());
        }
    }

    private IllegalStateException dead() {
        try {
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            return new IllegalStateException(
                    "A process ended: " + process.info().commandLine().orElse("") + "\n" + Files.readString(errors));
        } catch (IOException unreadable) {
            return new IllegalStateException(unreadable);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (IOException gone) {
            process.destroyForcibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** For who cannot go on without. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
