/** Virtual time and a simulated network for tests; JUnit is needed for {@code @SimulationTest} only. */
module io.yuzuri.testing {
    requires transitive io.yuzuri;
    requires static org.junit.jupiter.api;

    exports io.yuzuri.testing;

    opens io.yuzuri.testing to
            org.junit.platform.commons;
}
