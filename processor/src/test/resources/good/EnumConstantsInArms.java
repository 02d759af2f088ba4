// case 59: enum constants as the value of an arm, where labels of cases stand too
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.concurrent.TimeUnit;

public class EnumConstantsInArms {
    enum Color {
        RED,
        GREEN
    }

    @Coroutine
    static Object run() {
        Color color = switch (S(1)) {
            case 0 -> Color.RED;
            default -> Color.GREEN;
        };
        log(color);
        TimeUnit unit = switch (color) {
            case RED -> TimeUnit.DAYS;
            case GREEN -> S(true) ? TimeUnit.HOURS : TimeUnit.DAYS;
        };
        log(unit);
        Color plain = switch (unit) {
            case HOURS -> Color.RED;
            default -> Color.GREEN;
        };
        return plain;
    }
}
