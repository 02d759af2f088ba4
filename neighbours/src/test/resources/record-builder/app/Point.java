package app;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.yuzuri.*;

@RecordBuilder
record Point(int x, int y) implements PointBuilder.With {
    @Coroutine
    Point moved() {
        Yield.pause();
        Point next = withX(x + 1);
        Yield.pause();
        return PointBuilder.builder(next).y(9).build();
    }

    static Object main() {
        return Scheduler.run(PointTasks.moved(new Point(1, 2))).toString();
    }
}
