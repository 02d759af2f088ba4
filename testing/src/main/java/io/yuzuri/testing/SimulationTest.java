package io.yuzuri.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit test that is run with many seeds, each time with a new {@link Simulation}, which it takes as a parameter.
 *
 * <pre>{@code
 * @SimulationTest(seeds = 500)
 * void everyClientGetsItsBytesBack(Simulation simulation) {
 *     simulation.run(EchoTestTasks.serverAndClients());
 * }
 * }</pre>
 *
 * <p>It is one test: all seeds share the instance of the test class, and {@code @BeforeEach} comes once; so what a run
 * changes belongs to objects that the method makes. All seeds are run; the failure is that of the first one that
 * failed, and says which it is, how many failed, and whether it failed in the same way when it was run again.
 *
 * <ul>
 *   <li>{@code -Dyuzuri.simulation.seed=17} runs that seed only, and lists what happens on the network if
 *       {@code -Dyuzuri.simulation.log=true} is there too;
 *   <li>{@code -Dyuzuri.simulation.seeds=10000} runs so many, and {@code -Dyuzuri.simulation.firstSeed=500} others,
 *       whatever the annotation says.
 * </ul>
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(SimulationExtension.class)
@SuppressWarnings("exports") // JUnit looks into this package; nobody else needs to.
public @interface SimulationTest {

    /**
     * How many seeds.
     *
     * @return the number
     */
    int seeds() default 100;

    /**
     * The first seed; the others follow it.
     *
     * @return the seed
     */
    long firstSeed() default 1;
}
