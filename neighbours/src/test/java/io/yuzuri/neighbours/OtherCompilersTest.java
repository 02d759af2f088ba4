package io.yuzuri.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compilers that are not javac, and so lack what the processor reads. */
class OtherCompilersTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    @TempDir
    Path directory;

    @Test
    void eclipsesCompilerIsToldOnceWhatIsMissing() {
        StringWriter out = new StringWriter();
        String[] arguments = {
            "--release",
            "17",
            "-cp",
            CLASS_PATH,
            "-processorpath",
            CLASS_PATH,
            "-processor",
            "io.yuzuri.processor.CoroutineProcessor,io.yuzuri.processor.SignOffProcessor",
            "-d",
            directory.toString(),
            "src/test/resources/ecj/app/Waits.java"
        };
        boolean compiled = BatchCompiler.compile(arguments, new PrintWriter(out), new PrintWriter(out), null);
        assertFalse(compiled);
        assertEquals(
                "ERROR: [NoJavac] Yuzuri needs javac: this compiler does not offer the Tree API (com.sun.source). Compile with javac.",
                out.toString()
                        .lines()
                        .filter(line -> line.contains("ERROR"))
                        .map(line -> line.replaceFirst("^1\\. ", ""))
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse("none"),
                out::toString);
    }
}
