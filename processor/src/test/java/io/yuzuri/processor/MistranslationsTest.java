package io.yuzuri.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.yuzuri.processor.emit.Marks;
import io.yuzuri.processor.emit.TasksWriter.Written;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What is written and does not mean what the user wrote is found before it ships: here it is tampered with. */
class MistranslationsTest {
    private static final JavaFileObject PLAIN = JavaFileObjects.forSourceString("app.Plain", """
        package app;
        import io.yuzuri.*;
        class Plain {
            @Coroutine
            static int twice(int number) {
                Yield.pause();
                int result = number + number;
                return result;
            }
        }
        """);

    @Test
    void nothingIsSaidOfWhatIsRight() {
        assertThat(compile(UnaryOperator.identity(), PLAIN)).succeededWithoutWarnings();
    }

    @Test
    void anErrorInTheGeneratedFileIsOursAndAtTheUsersLine() {
        Compilation run = compile(replacing("number + number", "number + numbers"), PLAIN);
        assertThat(run)
                .hadErrorContaining(
                        "[Mistranslated] What the processor made of this does not mean the same: javac says of")
                .inFile(PLAIN)
                .onLine(7);
        assertEquals(1, run.diagnostics().size(), run.diagnostics()::toString);
    }

    @Test
    void whatIsNotVerifiedIsLeftToJavac() {
        Compilation run = javac().withProcessors(processor(replacing("number + number", "number + numbers")))
                .withOptions("-Ayuzuri.verify=false")
                .compile(PLAIN);
        assertThat(run).hadErrorContaining("cannot find symbol");
        assertEquals(1, run.diagnostics().size(), run.diagnostics()::toString);
    }

    private static Compilation compile(UnaryOperator<Written> change, JavaFileObject... files) {
        return javac().withProcessors(processor(change))
                .withOptions("-Xlint:all,-processing")
                .compile(files);
    }

    private static CoroutineProcessor processor(UnaryOperator<Written> change) {
        return new CoroutineProcessor(method -> {}, Runnable::run, change);
    }

    /** Replaces a text that stands in the file once; the pieces around it and behind it stay what they are. */
    private static UnaryOperator<Written> replacing(String text, String by) {
        return file -> {
            int start = file.source().indexOf(text);
            assertEquals(start, file.source().lastIndexOf(text), file::source);
            int end = start + text.length();
            int more = by.length() - text.length();
            List<Marks.Piece> pieces = file.pieces().stream()
                    .map(piece -> new Marks.Piece(
                            piece.origin(),
                            piece.start() >= end ? piece.start() + more : piece.start(),
                            piece.end() >= end ? piece.end() + more : piece.end()))
                    .toList();
            String source =
                    file.source().substring(0, start) + by + file.source().substring(end);
            return new Written(file.qualifiedName(), source, pieces);
        };
    }
}
