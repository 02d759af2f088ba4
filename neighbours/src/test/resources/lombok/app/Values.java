package app;

import io.yuzuri.*;
import java.util.List;
import lombok.*;
import lombok.experimental.*;

/** Fields become private and final when they are written without a word. */
@Value
class Values {
    String name;
    int n;

    @Coroutine
    String run() {
        Yield.pause();
        Plain plain = new Plain(n + 1);
        Yield.pause();
        return name + n + getN() + plain.n + new Other("o", 4).getName();
    }

    @FieldDefaults(level = AccessLevel.PRIVATE, makeFinal = true)
    @RequiredArgsConstructor
    static class Plain {
        int n;

        @Coroutine
        int run() {
            Yield.pause();
            return n;
        }
    }

    @Builder(toBuilder = true)
    @With
    record Point(int x, @Singular List<String> names) {
        @Coroutine
        static int run() {
            Point point = builder().x(1).name("a").build();
            Yield.pause();
            return point.toBuilder().name("b").build().withX(5).x() + point.names().size();
        }
    }

    @lombok.experimental.SuperBuilder
    static class Base {
        int base;
        @Builder.Default int more = 3;
    }

    @lombok.experimental.SuperBuilder
    static class Derived extends Base {
        int derived;

        @Coroutine
        static int run() {
            Derived made = builder().base(1).derived(2).build();
            Yield.pause();
            return made.base + made.more + made.derived;
        }
    }

    static Object main() {
        return Scheduler.run(ValuesTasks.run(new Values("v", 1)))
                + Scheduler.run(Values_PlainTasks.run(new Plain(7)))
                + Scheduler.run(Values_PointTasks.run())
                + Scheduler.run(Values_DerivedTasks.run());
    }
}
