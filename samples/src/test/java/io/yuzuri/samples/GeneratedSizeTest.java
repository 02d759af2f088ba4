package io.yuzuri.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yuzuri.io.Io;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** HotSpot compiles no method above 8,000 bytes of bytecode: none that is generated for ordinary code may come near. */
final class GeneratedSizeTest {
    private static final int BOUND = 8_000;
    private static final Pattern OFFSET = Pattern.compile("(?m)^ +(\\d+): [a-z]");

    static Stream<Arguments> artifacts() {
        return Stream.of(arguments("samples", EchoServer.class), arguments("io", Io.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("artifacts")
    void everyGeneratedMethodCanBeCompiled(String name, Class<?> some) throws Exception {
        Path artifact =
                Path.of(some.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> generated = generated(artifact);
        assertTrue(!generated.isEmpty(), "nothing generated in " + artifact);
        int largest = 0;
        for (String type : generated) {
            int size = largestMethod(artifact, type);
            assertTrue(size < BOUND, type + " has a method of " + size + " bytes");
            largest = Math.max(largest, size);
        }
        System.out.println(name + ": " + generated.size() + " generated classes, largest method " + largest + " bytes");
    }

    private static List<String> generated(Path artifact) throws IOException, URISyntaxException {
        if (Files.isDirectory(artifact)) return generatedBelow(artifact);
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + artifact.toUri()), Map.of())) {
            return generatedBelow(jar.getPath("/"));
        }
    }

    private static List<String> generatedBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.matches(".*Tasks(\\$.*)?\\.class"))
                    .map(file -> file.replaceFirst("\\.class$", "").replace('/', '.'))
                    .toList();
        }
    }

    private static int largestMethod(Path artifact, String type) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
        int failed = javap.run(out, out, "-c", "-p", "-cp", artifact.toString(), type);
        assertTrue(failed == 0, text::toString);
        int largest = 0;
        for (Matcher offset = OFFSET.matcher(text.toString()); offset.find(); ) {
            largest = Math.max(largest, Integer.parseInt(offset.group(1)));
        }
        return largest;
    }
}
