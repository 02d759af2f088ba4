package io.yuzuri.conformance;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jars of this build, from the root of the repository. */
final class Jars {
    private static final String VERSION = System.getProperty("io.yuzuri.version", "0.1.0-SNAPSHOT");

    private Jars() {}

    static Path runtime() {
        return Path.of("runtime", "target", "yuzuri-runtime-" + VERSION + ".jar")
                .toAbsolutePath();
    }

    static Path processor() {
        return Path.of("processor", "target", "yuzuri-processor-" + VERSION + ".jar")
                .toAbsolutePath();
    }

    /** This tool. */
    static Path tool() {
        try {
            return Path.of(Jars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
