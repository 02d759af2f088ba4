package io.yuzuri.benchmarks.peers;

import com.offbynull.coroutines.instrumenter.InstrumentationSettings;
import com.offbynull.coroutines.instrumenter.Instrumenter;
import com.offbynull.coroutines.instrumenter.asm.ClassLoaderClassInformationRepository;
import com.offbynull.coroutines.instrumenter.generators.DebugGenerators.MarkerType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kilim.tools.Weaver;

/** Part of the build: weaves the classes of the two peers that need it, in place. Both leave alone what is woven. */
public final class Weave {
    private Weave() {}

    /** The argument is where the classes are. */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path peers = classes.resolve(Weave.class.getPackageName().replace('.', '/'));
        weaveKilim(classes, peers);
        weaveOffbynull(peers);
    }

    private static void weaveKilim(Path classes, Path peers) throws IOException {
        Weaver.verbose = false;
        Weaver.outputDir = classes.toString();
        Weaver weaver = new Weaver(null);
        for (Path file : files(peers, "KilimPeer")) {
            weaver.weaveFile(file.toString(), new ByteArrayInputStream(Files.readAllBytes(file)));
        }
    }

    private static void weaveOffbynull(Path peers) throws IOException {
        Instrumenter instrumenter =
                new Instrumenter(new ClassLoaderClassInformationRepository(Weave.class.getClassLoader()));
        InstrumentationSettings settings = new InstrumentationSettings(MarkerType.NONE, false, false);
        for (Path file : files(peers, "OffbynullPeer")) {
            byte[] unwoven = Files.readAllBytes(file);
            Files.write(file, instrumenter.instrument(unwoven, settings).getInstrumentedClass());
        }
    }

    private static List<Path> files(Path peers, String name) throws IOException {
        try (Stream<Path> files = Files.list(peers)) {
            return files.filter(file -> file.getFileName().toString().matches(name + ".*\\.class"))
                    .toList();
        }
    }
}
