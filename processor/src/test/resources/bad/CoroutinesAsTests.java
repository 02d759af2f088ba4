// coroutines that a test framework would run as plain methods
package org.junit;

import io.yuzuri.*;
import java.lang.annotation.*;

class CoroutinesAsTests {
    @Test
    @Coroutine
    void tests() { // warning: [TestOfCoroutine]
        Yield.pause();
    }

    @Slow
    @Coroutine
    static void testsSlowly() { // warning: [TestOfCoroutine]
        Yield.pause();
    }

    @Before
    @Coroutine
    void prepares() { // warning: [TestOfCoroutine]
        Yield.pause();
    }

    @Other
    @Coroutine
    void isNoTest() {
        Yield.pause();
    }

    @Test
    void plain() {
        Scheduler.run(CoroutinesAsTestsTasks.isNoTest(this));
    }

    @Test
    @Coroutine
    @SuppressWarnings("yuzuri:TestOfCoroutine")
    void quiet() {
        Yield.pause();
    }
}

@interface Test {}

@interface Before {}

@interface Other {}

/** Made of another, as those of JUnit are. */
@Test
@interface Slow {}
