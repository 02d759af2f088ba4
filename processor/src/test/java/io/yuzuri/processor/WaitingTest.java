package io.yuzuri.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** A file waits for what other processors make, wherever it mentions it and however long that takes. */
class WaitingTest {
    private static final String MADE = "package app; public class Made { static Made create() { return new Made(); } }";

    @Test
    void aTypeMayBeMentionedAnywhere() {
        for (String member : new String[] {
            "@Coroutine static void run() { Made.create(); Yield.pause(); }",
            "@Coroutine static void run() { Yield.pause(); app.Made.create(); }",
            "@Coroutine static Made run() { Yield.pause(); return null; }",
            "@Coroutine static <T extends Made> void run(java.util.List<? super T[]> made) { Yield.pause(); }",
            "@Coroutine static void run() throws Exception { Object o = field.toString(); Yield.pause(); }"
                    + " static Made field;",
            "@Coroutine static void run() { create(); Yield.pause(); } static class Sub extends Made {"
                    + " @Coroutine void sub() { create(); Yield.pause(); } } static void create() {}",
        }) {
            assertThat(compile(member, new Maker(1))).succeededWithoutWarnings();
            assertThat(compile(member, new Maker(3))).succeededWithoutWarnings();
        }
    }

    @Test
    void whatNobodyMakesIsJavacsError() {
        Compilation run = compile("@Coroutine static void run() { Made.create(); Yield.pause(); }");
        assertThat(run).hadErrorContaining("cannot find symbol");
        assertThat(run).hadErrorCount(1);
        assertThat(run).hadWarningCount(0);
    }

    /** Files of other packages import the tasks of a file that waits in vain, generated ones and the user's own. */
    @Test
    void whatNobodyMakesIsAllThatIsReported() {
        JavaFileObject waits = JavaFileObjects.forSourceString(
                "app.Waits",
                "package app; import io.yuzuri.*; public class Waits {"
                        + " @Coroutine public static void fine() { Yield.pause(); }"
                        + " @Coroutine static void typo() { Yield.pause(); unknown(); } }");
        JavaFileObject calls = JavaFileObjects.forSourceString(
                "other.Calls",
                "package other; import io.yuzuri.*; class Calls { @Coroutine static void run() { app.Waits.fine(); } }");
        Compilation generated = javac().withProcessors(new CoroutineProcessor()).compile(waits, calls);
        assertThat(generated).hadErrorContaining("unknown()").inFile(waits);
        assertThat(generated).hadErrorCount(1);
        JavaFileObject imports = JavaFileObjects.forSourceString(
                "other.Imports",
                "package other; import app.WaitsTasks; class Imports { Object task = WaitsTasks.fine(); }");
        Compilation imported = javac().withProcessors(new CoroutineProcessor()).compile(waits, imports);
        assertThat(imported).hadErrorContaining("unknown()").inFile(waits);
    }

    @Test
    void otherFilesDoNotWaitAndAreReportedOnce() {
        Compilation run = compile(
                "@Coroutine static void run() { Made.create(); Yield.pause(); Runnable r = () -> Yield.pause(); }"
                        + " @Coroutine static native void other();",
                new Maker(2));
        assertThat(run).hadErrorContaining("[YieldInLambda]");
        assertThat(run).hadErrorContaining("[NativeCoroutine]");
        assertThat(run).hadErrorCount(2);
        assertThat(run).hadWarningCount(0);
    }

    private static Compilation compile(String member, Processor... others) {
        String text = "package app; import io.yuzuri.*; class Uses { " + member + " }";
        String other =
                "package app; import io.yuzuri.*; class Other { @Coroutine static void run() { Yield.pause(); } }";
        return javac().withProcessors(new CoroutineProcessor())
                .withOptions("-Xlint:all,-processing,-serial")
                .withProcessors(concat(new CoroutineProcessor(), others))
                .compile(
                        JavaFileObjects.forSourceString("app.Uses", text),
                        JavaFileObjects.forSourceString("app.Other", other));
    }

    private static Processor[] concat(Processor first, Processor[] others) {
        Processor[] all = new Processor[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /** Makes a class in its n-th round, and another in each round before. */
    private static final class Maker extends AbstractProcessor {
        private final int last;
        private int round;

        Maker(int last) {
            this.last = last;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            round++;
            if (round < last) {
                write("app.Before" + round, "package app; class Before" + round + " {}");
            } else if (round == last) {
                write("app.Made", MADE);
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }
    }
}
