package other;

import app.PublicValue;
import app.PublicValueTasks;
import io.yuzuri.Scheduler;

/** Names tasks of a file that is read late. */
class Imports {
    static Object main() {
        return Scheduler.run(PublicValueTasks.run(new PublicValue(6)));
    }
}
