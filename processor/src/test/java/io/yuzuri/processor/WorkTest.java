package io.yuzuri.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import com.sun.management.ThreadMXBean;
import io.yuzuri.processor.programs.LargeMethod;
import java.lang.management.ManagementFactory;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How much work a method takes, counted in bytes allocated: no other load on the machine changes that. */
class WorkTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void workIsInProportionToTheSuspensionPoints() {
        allocatedFor(100);
        long some = allocatedFor(1_000);
        long more = allocatedFor(3_000);
        assertTrue(more < 3.5 * some, more + " bytes for three times the points that took " + some);
    }

    private static long allocatedFor(int points) {
        String source = LargeMethod.with(LargeMethod.points(points));
        long self = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(self);
        assertThat(javac().withProcessors(new CoroutineProcessor(method -> {}, Runnable::run, UnaryOperator.identity()))
                        .compile(JavaFileObjects.forSourceString("app.Big", source)))
                .succeeded();
        return THREADS.getThreadAllocatedBytes(self) - before;
    }
}
