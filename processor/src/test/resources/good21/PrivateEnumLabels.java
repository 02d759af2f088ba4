// labels of private enums: null beside them, and by their full name in a switch over something else
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.function.Function;

@SuppressWarnings("fallthrough")
public class PrivateEnumLabels {
    private enum Unit {
        A,
        B,
        C
    }

    sealed interface Shape permits Dot, Kind {}

    record Dot(int n) implements Shape {}

    private enum Kind implements Shape {
        ROUND,
        SQUARE
    }

    @Coroutine
    static String text(Unit unit) {
        String all = switch (unit) {
            case null -> "null";
            case A -> "a";
            case B, C -> "other";
        };
        switch (unit) {
            case null -> all += "n";
            case A -> all += "1";
            case Unit.B -> all += "2";
            case C -> all += "3";
        }
        switch (unit) {
            case A:
                all += "!";
            case null, default:
                all += "?";
        }
        V("w");
        return all;
    }

    @Coroutine
    static String apart(Unit unit) {
        String all = switch (unit) {
            case null -> S("null");
            case A -> S("a");
            case B, C -> "other";
        };
        switch (unit) {
            case null -> all += S("n");
            case A -> all += "1";
            case B -> all += S("2");
            case C -> all += "3";
        }
        switch (S(1) == 1 ? unit : null) {
            case A:
                all += S("!");
                break;
            case B:
                all += S("b");
            case null, default:
                all += "?";
        }
        return all;
    }

    @Coroutine
    static String of(Object any) {
        String all = switch (any) {
            case Unit.A -> "A";
            case Kind.ROUND -> "round";
            case String s when s.length() > 1 -> "long";
            case Unit.B -> S("B");
            case null -> "null";
            default -> "else";
        };
        switch (any) {
            case null -> all += "n";
            case Unit.C -> all += "C";
            case Unit u -> all += u.ordinal();
            default -> all += ".";
        }
        return all;
    }

    @Coroutine
    static String shape(Shape shape) {
        int n = switch (shape) {
            case Kind.ROUND -> 1;
            case Dot(int dot) -> dot;
            case Kind.SQUARE -> 2;
        };
        V("w");
        return switch (shape) {
            case Kind.SQUARE -> "square";
            case Dot dot -> S("dot") + dot.n();
            case Kind kind -> "kind " + kind.name();
        } + n;
    }

    @Coroutine
    static Object run() {
        for (Unit each : Unit.values()) log(text(each) + apart(each) + of(each));
        log(text(null) + apart(null));
        for (Object each : new Object[] {"s", "long", Kind.ROUND, Kind.SQUARE, null, 1}) log(of(each));
        log(shape(Kind.ROUND) + shape(Kind.SQUARE) + shape(new Dot(S(7))));
        Function<Unit, String> lambda = unit -> switch (unit) {
            case null -> "null";
            case A -> "a";
            case B, C -> "b";
        };
        Function<Unit, String> statement = unit -> {
            String found = "";
            switch (unit) {
                case null -> found = "none";
                case A, B, C -> found = unit.name();
            }
            return found;
        };
        V("w");
        try {
            Unit none = S(1) == 1 ? null : Unit.A;
            switch (none) {
                case A -> V("a");
                default -> V("d");
            }
        } catch (NullPointerException e) {
            log("null");
        }
        return lambda.apply(null) + lambda.apply(Unit.A) + statement.apply(null) + statement.apply(Unit.C);
    }
}
