package io.yuzuri.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.lang.model.element.ExecutableElement;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/** What users get to see when the processor itself fails. */
class FailuresTest {
    private static final String TWO = """
        package app;
        import io.yuzuri.*;
        class Two {
            @Coroutine
            static int one() {
                Yield.pause();
                return 1;
            }
            @Coroutine
            static void two() {
                Runnable r = () -> Yield.pause();
                one();
            }
            static Object plain() {
                return Scheduler.run(TwoTasks.one());
            }
        }
        """;

    @Test
    void aCrashIsReportedAtItsMethodAndTheOthersAreStillRead() {
        Compilation run = compile(crashingAt("one", new IllegalStateException("told to")), file("app.Two", TWO));
        assertThat(run)
                .hadErrorContaining("[Internal] The processor failed on this method: "
                        + "java.lang.IllegalStateException: told to at io.yuzuri.processor.FailuresTest.")
                .inFile(file("app.Two", TWO))
                .onLine(5);
        assertThat(run).hadErrorContaining("[YieldInLambda]");
        assertThat(run).hadErrorCount(2);
        assertThat(run).hadWarningCount(0);
    }

    @Test
    void aFailureWithoutATraceAndADeepStackAreCrashesToo() {
        Throwable bare = new StackOverflowError();
        bare.setStackTrace(new StackTraceElement[0]);
        Compilation run = compile(crashingAt("two", bare), file("app.Two", TWO));
        assertThat(run)
                .hadErrorContaining("[Internal] The processor failed on this method: java.lang.StackOverflowError.");
        assertThat(run).hadErrorCount(1);
    }

    @Test
    void aCoroutineThatIsNotInTheTextIsNotLeftOutInSilence() {
        String other = TWO.replace("Runnable r = () -> Yield.pause();", "");
        Compilation run = compile(
                new CoroutineProcessor(), new Changing("app/Two.java", other, other.replace("int one", "int  one")));
        assertThat(run)
                .hadErrorContaining("[Unseen] The coroutine two could not be read from its source: it is not there");
    }

    /** As where something else edits javac's trees: what was read is not what is compiled. */
    @Test
    void aCoroutineThatIsNotCompiledAsItWasReadIsAnErrorWhereItDiffers() {
        String one = "return 1;        ";
        String good = TWO.replace("Runnable r = () -> Yield.pause();", "Yield.pause();")
                .replace("return 1;", one);
        for (String other : new String[] {
            "return 1 + 1;    ", "return 2;        ", "{ return 1; }    ", "return x;        ", "int y; return 1; "
        }) {
            JavaFileObject changing = new Changing("app/Two.java", good, good.replace(one, other));
            Compilation run = compile(new CoroutineProcessor(), changing);
            assertThat(run)
                    .hadErrorContaining("[ChangedByAnother] Another annotation processor has changed the coroutine one")
                    .inFile(changing)
                    .onLine(7);
            assertThat(run).hadErrorCount(1);
        }
    }

    @Test
    void aStubDoesNotShipWhereJavacFindsNoError() {
        String good = TWO.replace("Runnable r = () -> Yield.pause();", "Yield.pause();")
                .replace("return 1;", "return more();")
                .replace("static Object plain", "static int more() { return 1; }\n    static Object plain");
        JavaFileObject changing =
                new Changing("app/Two.java", good, good.replace("static int more", "static Two more"));
        Compilation run = compile(new CoroutineProcessor(), changing);
        assertThat(run)
                .hadErrorContaining("[Unseen] The coroutine one could not be read from its source: incompatible types: "
                        + "app.Two cannot be converted to int.")
                .inFile(changing)
                .onLine(7);
        assertThat(run).hadErrorCount(1);
    }

    @Test
    void afterAnErrorNoGeneratedCodeIsComplainedOf() {
        String text = TWO.replace("one();\n", "one();\n        Native.run();\n")
                + "class Native { @Coroutine static native void run(); }";
        Compilation run = javac().withProcessors(new CoroutineProcessor())
                .withOptions("-XDshould-stop.ifError=FLOW", "-Xlint:all,-processing")
                .compile(file("app.Two", text));
        assertThat(run).hadErrorContaining("[NativeCoroutine]");
        assertThat(run).hadErrorContaining("[YieldInLambda]");
        assertEquals(2, run.diagnostics().size(), run.diagnostics()::toString);
    }

    @Test
    void everyFileOfABuildIsLookedAtOnce() {
        Compilation run = compile(
                new CoroutineProcessor(),
                file("app.Two", TWO),
                file("app.Other", TWO.replace("Two", "Other")),
                file("app.Third", "package app; class Third { Object o = TwoTasks.one(); }"));
        assertThat(run).hadErrorCount(2);
    }

    private static CoroutineProcessor crashingAt(String method, Throwable failure) {
        Consumer<ExecutableElement> fault = coroutine -> {
            if (coroutine.getSimpleName().contentEquals(method)) FailuresTest.<RuntimeException>fail(failure);
        };
        return new CoroutineProcessor(fault, Runnable::run, UnaryOperator.identity());
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> void fail(Throwable failure) throws X {
        throw (X) failure;
    }

    @Test
    void anUnknownLintIsAnErrorThatNamesTheKnownOne() {
        Compilation run = javac().withProcessors(new CoroutineProcessor())
                .withOptions("-Ayuzuri.lint=speed")
                .compile(file("app.Two", TWO));
        assertThat(run).hadErrorContaining("[UnknownLint] There is no lint of the name speed.");
        assertThat(run).hadErrorContaining("-Ayuzuri.lint=determinism");
    }

    private static Compilation compile(CoroutineProcessor processor, JavaFileObject... files) {
        return javac().withProcessors(processor)
                .withOptions("-Xlint:all,-processing")
                .compile(files);
    }

    private static JavaFileObject file(String name, String text) {
        return JavaFileObjects.forSourceString(name, text);
    }

    /** A file that something rewrites while it is compiled. */
    private static final class Changing extends SimpleJavaFileObject {
        private final String first;
        private final String then;
        private boolean read;

        Changing(String path, String first, String then) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.first = first;
            this.then = then;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            String text = read ? then : first;
            read = true;
            return text;
        }
    }
}
