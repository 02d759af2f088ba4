/**
 * Deterministic tests of concurrent programs: virtual time and a simulated network, all from one seed.
 *
 * <p>Begin with {@link io.yuzuri.testing.SimulationTest}, or with {@link io.yuzuri.testing.Simulation} outside of
 * JUnit.
 *
 * <pre>
 *   Simulation            seed, clock, network, order of tasks, blocking calls: what a scheduler is built with
 *   VirtualClock          time, and what happens when
 *   Chance, Faults        every decision, and how probable it is
 *   SimulatedNetwork      the provider, hosts, links
 *     Simulated…Channel     states and exceptions of java.nio         SimulatedSelector   who is ready
 *     Endpoint, Handshake   what the system does for a connection     SimulatedStream     bytes under way
 *   Trace                 what happened
 * </pre>
 */
package io.yuzuri.testing;
