// case 58: record deconstruction with nested patterns around suspensions
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class RecordPatterns {
    record Point(int x, int y) {}

    record Line(Point from, Object to) {}

    record Box<T>(T content) {}

    @Coroutine
    static Object run() {
        Object o = new Line(new Point(1, 2), new Point(3, 4));
        if (S(o) instanceof Line(Point(var x, int y), Object to) && S(x) == 1) {
            V("matched");
            log(x + y + to.toString());
        }
        if (!(o instanceof Line(Point p, Point(int a, int b)))) {
            return "no match";
        }
        V("flows out");
        log(p.x() + a + b);
        Box<Box<String>> box = new Box<>(new Box<>("inside"));
        if (box instanceof Box<Box<String>>(Box(var text)) && text.length() > S(3)) {
            V(text);
        }
        for (Object e : List.of(new Point(S(5), 6), "text", new Box<>(7))) {
            String s =
                    switch (e) {
                        case Point(int x, int y) when x > y -> S("falling");
                        case Point(int x, int y) -> S("rising " + (y - x));
                        case Box<?>(Integer i) -> "box " + S(i);
                        case Box<?> other -> "other";
                        case String t -> {
                            V(t);
                            yield t + t.length();
                        }
                        default -> "default";
                    };
            log(s);
        }
        return p.y();
    }
}
