package app;

import io.yuzuri.*;
import java.util.logging.Level;
import lombok.*;
import lombok.experimental.Accessors;
import lombok.experimental.FieldNameConstants;
import lombok.extern.java.Log;

/** Members that are made in the class itself. */
@Log
@Getter
@Setter
@ToString
@EqualsAndHashCode
@NoArgsConstructor
@FieldNameConstants
@AllArgsConstructor(staticName = "of")
class Members {
    int n;
    @NonNull String name = "a";
    @Getter(lazy = true) private final String once = "b" + n;

    @Coroutine
    static String run() {
        Members made = of(3, "c");
        log.log(Level.FINE, "made");
        Yield.pause();
        made.setN(made.getN() + 1);
        log.log(Level.FINE, "changed");
        return made.getN() + made.getName() + made.getOnce() + Fields.name + new Members().equals(made);
    }

    @Accessors(fluent = true, chain = true)
    @Getter
    @Setter
    static class Fluent {
        int n;

        @Coroutine
        int run() {
            Yield.pause();
            return n(2).n();
        }
    }

    static Object main() {
        return "" + Scheduler.run(MembersTasks.run()) + Scheduler.run(Members_FluentTasks.run(new Fluent()));
    }
}
