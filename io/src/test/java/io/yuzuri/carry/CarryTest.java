package io.yuzuri.carry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Scheduler;
import io.yuzuri.Task;
import io.yuzuri.TaskScope;
import io.yuzuri.ThreadContext;
import io.yuzuri.Yield;
import io.yuzuri.everywhere.Trace;
import io.yuzuri.everywhere.VirtualClock;
import io.yuzuri.everywhere.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is bound to threads belongs to tasks: a thread-local variable stands for a logger's context. */
class CarryTest {
    private static final ThreadLocal<String> REQUEST = new ThreadLocal<>();

    @AfterEach
    void leaveNothing() {
        REQUEST.remove();
    }

    @Coroutine
    static void handles(Trace trace, String name) {
        trace.say(name + " begins with " + REQUEST.get());
        REQUEST.set(name);
        for (int i = 0; i < 3; i++) {
            Yield.sleep(Duration.ofMillis(10));
            trace.say(name + " goes on with " + REQUEST.get());
        }
        Task<Void> child = Yield.spawn(CarryTestTasks.child(trace, name));
        REQUEST.set("changed");
        Yield.await(child);
        trace.say(name + " has " + REQUEST.get());
        if (name.equals("b")) REQUEST.remove();
        Yield.pause();
        trace.say(name + " ends with " + REQUEST.get());
    }

    @Coroutine
    static void child(Trace trace, String of) {
        trace.say("child of " + of + " has " + REQUEST.get());
        REQUEST.set("child");
        Yield.pause();
    }

    @Coroutine
    static void serves(Trace trace) {
        TaskScope scope = TaskScope.open();
        try (scope) {
            for (String name : List.of("a", "b", "c")) scope.spawn(CarryTestTasks.handles(trace, name));
            scope.join();
        }
        trace.say("server has " + REQUEST.get());
    }

    private static Scheduler.Builder carrying() {
        return Scheduler.builder().clock(new VirtualClock()).carry(ThreadContext.of(REQUEST));
    }

    @Test
    void eachTaskHasItsOwn() {
        for (Way way : Way.all(8)) {
            REQUEST.set("main");
            Trace trace = Trace.of(CarryTestTasks::serves, way.apply(carrying()));
            String all = way + "\n" + trace;
            for (String name : List.of("a", "b", "c")) {
                assertTrue(trace.lines().contains(name + " begins with main"), all);
                assertEquals(
                        3,
                        trace.lines().stream()
                                .filter((name + " goes on with " + name)::equals)
                                .count(),
                        all);
                assertTrue(trace.lines().contains("child of " + name + " has " + name), all);
                assertTrue(trace.lines().contains(name + " has changed"), all);
                assertTrue(trace.lines().contains(name + " ends with " + (name.equals("b") ? null : "changed")), all);
            }
            assertTrue(trace.lines().contains("server has main"), all);
            assertEquals("main", REQUEST.get(), all);
        }
    }

    @Coroutine
    static String calls() {
        REQUEST.set("caller");
        String there = Yield.call(REQUEST::get);
        REQUEST.set("another");
        return there + ", then " + Yield.call(REQUEST::get) + ", here " + REQUEST.get();
    }

    @Test
    void itGoesToTheThreadOfACallAndDoesNotStayThere() {
        for (boolean asWritten : new boolean[] {false, true}) {
            List<String> before = Collections.synchronizedList(new ArrayList<>());
            String seen = Scheduler.builder()
                    .carry(ThreadContext.of(REQUEST))
                    .asWritten(asWritten)
                    .offload(work -> {
                        Thread thread = new Thread(() -> {
                            before.add(REQUEST.get() + "");
                            work.run();
                            before.add(REQUEST.get() + "");
                        });
                        thread.start();
                    })
                    .run(CarryTestTasks.calls());
            assertEquals("caller, then another, here another", seen);
            assertTrue(before.stream().allMatch("null"::equals), before.toString());
        }
    }

    @Coroutine
    static void fails() {
        REQUEST.set("failing");
        Yield.pause();
        throw new IllegalStateException("failed");
    }

    @Coroutine
    static void spawnsAFailure() {
        Yield.spawn(CarryTestTasks.fails());
    }

    @Test
    void theHandlerOfAFailureSeesTheTasksOwn() {
        for (boolean asWritten : new boolean[] {false, true}) {
            List<String> told = new ArrayList<>();
            carrying()
                    .asWritten(asWritten)
                    .uncaughtHandler((task, failure) -> told.add(failure.getMessage() + " in " + REQUEST.get()))
                    .run(CarryTestTasks.spawnsAFailure());
            assertEquals(List.of("failed in failing"), told);
            assertNull(REQUEST.get());
        }
    }

    @Coroutine
    static void says(List<String> said) {
        said.add(REQUEST.get());
    }

    @Coroutine
    static void idles() {
        Yield.pause();
    }

    @Test
    void whatIsSubmittedBeginsWithThatOfItsThread() throws InterruptedException {
        for (boolean asWritten : new boolean[] {false, true}) {
            List<String> said = new ArrayList<>();
            Scheduler scheduler = carrying().asWritten(asWritten).build();
            Thread thread = new Thread(() -> {
                REQUEST.set("submitter");
                scheduler.submit(CarryTestTasks.says(said));
            });
            thread.start();
            thread.join();
            scheduler.runRoot(CarryTestTasks.idles());
            assertEquals(List.of("submitter"), said);
        }
    }

    @Test
    void oneThatFailsFailsNoTask() {
        ThreadContext<String> broken = new ThreadContext<>() {
            @Override
            public String capture() {
                throw new IllegalStateException("broken");
            }

            @Override
            public void restore(String captured) {
                throw new IllegalStateException("broken");
            }
        };
        REQUEST.set("main");
        Trace trace = Trace.of(CarryTestTasks::serves, carrying().carry(broken));
        assertTrue(trace.lines().contains("server has main"), trace.toString());
    }
}
