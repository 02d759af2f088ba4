package io.yuzuri;

import static io.yuzuri.Plain.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskLocalTest {
    private static final TaskLocal<String> NAME = TaskLocal.withInitial(() -> "none");
    private static final TaskLocal<Integer> COUNT = TaskLocal.create();

    @Test
    void aSpawnedTaskSeesWhatItsSpawnerHadAndNeitherSeesWhatTheOtherSetsLater() {
        List<String> said = new ArrayList<>();
        Plain.run(() -> {
            NAME.set("root");
            COUNT.set(1);
            try (TaskScope scope = TaskScope.open()) {
                scope.spawn(task("child", () -> {
                    said.add(NAME.get() + COUNT.get());
                    NAME.set("child");
                    COUNT.remove();
                    Yield.await(task("grandchild", () -> said.add(NAME.get() + COUNT.get())));
                    Yield.pause();
                    said.add(NAME.get() + COUNT.get());
                }));
                NAME.set("changed");
                Yield.pause();
                said.add(NAME.get() + COUNT.get());
                scope.join();
            }
            NAME.remove();
            said.add(NAME.get() + COUNT.get());
        });
        assertEquals(List.of("root1", "changed1", "childnull", "childnull", "none1"), said);
        assertEquals("none", NAME.get());
    }

    @Test
    void aSubmittedTaskBeginsWithNone() {
        List<String> said = new ArrayList<>();
        Scheduler scheduler = Plain.scheduler().build();
        scheduler.runRoot(task("root", () -> {
            NAME.set("root");
            scheduler.submit(task("submitted", () -> said.add(NAME.get())));
        }));
        assertEquals(List.of("none"), said);
    }

    @Test
    void onAThreadWithoutTasksTheValueIsTheThreads() throws InterruptedException {
        assertNull(COUNT.get());
        COUNT.set(7);
        try {
            assertEquals(7, COUNT.get());
            List<Integer> seen = new ArrayList<>();
            Thread other = new Thread(() -> seen.add(COUNT.get()));
            other.start();
            other.join();
            assertNull(seen.get(0));
            Plain.run(() -> assertNull(COUNT.get()));
        } finally {
            COUNT.remove();
        }
    }

    @Test
    void anInitialValueIsComputedAnewEachTimeWithTasksAndWithout() {
        List<Integer> made = new ArrayList<>();
        TaskLocal<Integer> counted = TaskLocal.withInitial(() -> {
            made.add(made.size());
            return made.size();
        });
        assertEquals(1, counted.get());
        assertEquals(2, counted.get());
        Plain.run(() -> {
            assertEquals(3, counted.get());
            assertEquals(4, counted.get());
        });
    }
}
