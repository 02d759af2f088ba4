package io.yuzuri.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/** Runs the method of a {@link SimulationTest} once for each seed. */
final class SimulationExtension implements ParameterResolver, InvocationInterceptor {
    static final String SEED = "yuzuri.simulation.seed";
    static final String SEEDS = "yuzuri.simulation.seeds";
    static final String FIRST_SEED = "yuzuri.simulation.firstSeed";
    static final String LOG = "yuzuri.simulation.log";

    /** One call of the method, and how it went. */
    private record Run(long seed, Throwable failure, long hash) {
        boolean isSameAs(Run other) {
            return hash == other.hash && other.failure != null && failure.getClass() == other.failure.getClass();
        }
    }

    SimulationExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Simulation.class;
    }

    /** Stands in until {@link #interceptTestMethod} puts that of each seed in its place. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Simulation.of(0);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext test)
            throws Throwable {
        invocation.skip();
        if (call.getArguments().stream().noneMatch(Simulation.class::isInstance)) {
            throw new IllegalArgumentException("A @SimulationTest takes a parameter of type Simulation.");
        }
        SimulationTest settings = AnnotationSupport.findAnnotation(call.getExecutable(), SimulationTest.class)
                .orElseThrow();
        Long only = Long.getLong(SEED);
        if (only != null) {
            Run run = run(call, only, Boolean.getBoolean(LOG));
            if (run.failure != null) throw run.failure;
            return;
        }
        int seeds = Integer.getInteger(SEEDS, settings.seeds());
        if (seeds < 1) throw new IllegalArgumentException("A @SimulationTest needs a seed, and has " + seeds + ".");
        SeedCount count = new SeedCount(test.getDisplayName(), seeds, System.out::println, System::nanoTime);
        runAll(call, Long.getLong(FIRST_SEED, settings.firstSeed()), seeds, count);
    }

    private static void runAll(ReflectiveInvocationContext<Method> call, long firstSeed, int seeds, SeedCount count)
            throws Throwable {
        Run first = null;
        int failed = 0;
        int aborted = 0;
        for (int i = 0; i < seeds; i++) {
            Run run = run(call, firstSeed + i, false);
            count.done();
            if (run.failure instanceof TestAbortedException) {
                if (++aborted == seeds) throw run.failure;
            } else if (run.failure != null) {
                failed++;
                if (first == null) first = run;
            }
        }
        if (first != null) throw report(first, failed, seeds, run(call, first.seed, false));
    }

    private static Run run(ReflectiveInvocationContext<Method> call, long seed, boolean log) throws Throwable {
        Simulation simulation = Simulation.of(seed);
        if (log) simulation.log(System.out::println);
        List<Object> given = call.getArguments();
        Object[] arguments = given.stream()
                .map(argument -> argument instanceof Simulation ? simulation : argument)
                .toArray();
        Method method = call.getExecutable();
        method.setAccessible(true);
        try {
            method.invoke(call.getTarget().orElse(null), arguments);
            return new Run(seed, null, simulation.traceHash());
        } catch (InvocationTargetException failed) {
            return new Run(seed, failed.getCause(), simulation.traceHash());
        }
    }

    private static AssertionError report(Run first, int failed, int seeds, Run again) {
        String replay = first.isSameAs(again)
                ? "To run it alone: -D" + SEED + "=" + first.seed
                : "Run again it did not do the same: something in it does not follow from the seed, such as a real"
                        + " clock, a random number, a hash order, another thread or what an earlier seed left behind";
        return new AssertionError(
                "Seed " + first.seed + " failed, the first of " + failed + " that did so out of " + seeds + ". "
                        + replay + ".\n" + first.failure,
                first.failure);
    }
}
