// the tasks of a class would be in a class that is there already
package bad;

import io.yuzuri.*;

class TasksClassTaken { // error: [TasksClassTaken]
    @Coroutine
    static void run() {
        Yield.pause();
    }

    static class Inner {
        @Coroutine
        static void run() {
            Yield.pause();
        }
    }

    static Object plain() {
        return TasksClassTaken_InnerTasks.run();
    }
}

class TasksClassTakenTasks {
    static int own;
}

class TasksClassTaken_Inner { // error: [TasksClassTaken]
    @Coroutine
    static void other() {
        Yield.pause();
    }
}
