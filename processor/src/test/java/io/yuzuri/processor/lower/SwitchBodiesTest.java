package io.yuzuri.processor.lower;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.add;
import static io.yuzuri.processor.ir.Pieces.and;
import static io.yuzuri.processor.ir.Pieces.assign;
import static io.yuzuri.processor.ir.Pieces.await;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.block;
import static io.yuzuri.processor.ir.Pieces.call;
import static io.yuzuri.processor.ir.Pieces.code;
import static io.yuzuri.processor.ir.Pieces.element;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.jump;
import static io.yuzuri.processor.ir.Pieces.set;
import static io.yuzuri.processor.ir.Pieces.variable;
import static io.yuzuri.processor.lower.LoweredText.assertLowers;
import static io.yuzuri.processor.lower.LoweredText.lower;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Pieces;
import io.yuzuri.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Switches, and what stands inside of those that have a value. */
class SwitchBodiesTest {
    @Test
    void theArmsOfASwitchAreLoweredEach() {
        Stmt.Case one = new Stmt.Case(Optional.of(code("1")), false, List.of(back(call("f", await("S")))), 1);
        Stmt.Case other = new Stmt.Case(Optional.empty(), true, List.of(back(java("b()"))), 1);
        assertLowers(
                new Stmt.Switch(await("T"), List.of(one, other), false, false, 1),
                "let value = wait T()",
                "switch (value) { case 1: let value2 = wait S(); return f(value2) | default: return b() }");
    }

    @Test
    void aSwitchWithAValueAssignsItInEachArmAndIsReadBehind() {
        assertLowers(
                back(call("f", java("a()"), choice(await("S")), java("c()"))),
                "let saved = a()",
                "let result",
                "end: { result = wait S(); goto end }",
                "return f(saved, result, c())");
    }

    /** A loop in an arm keeps its sugar nowhere; {@link LoweredText} takes no sugar. */
    @Test
    void loopsInArmsAreLoweredWhereverTheSwitchStands() {
        Expr.Place place = element(java("array()"), looping());
        Stream.of(
                        call("f", looping()),
                        await("S", looping()),
                        assign(place, java("b()")),
                        assign(element(java("array()"), java("index()")), looping()),
                        add(place, java("b()")),
                        add(element(java("array()"), java("index()")), looping()),
                        and(java("a()"), looping()),
                        new Expr.Not(looping()),
                        Pieces.conditional(looping(), java("b()"), java("c()")),
                        Pieces.conditional(java("a()"), looping(), java("c()")),
                        Pieces.conditional(java("a()"), java("b()"), looping()),
                        choice(call("f", looping())))
                .forEach(expr -> {
                    String lowered = LoweredText.of(lower(back(expr)));
                    assertTrue(lowered.contains("leave: loop"), lowered);
                });
    }

    /** {@code switch (…) { default -> { while (S()) b(); yield 1; } }} */
    private static Expr looping() {
        Label leave = new Label("leave");
        Stmt loop = new Stmt.While(await("S"), block(), leave, new Label("next"), 1);
        return choice(java("1"), loop);
    }

    private static Expr choice(Expr value, Stmt... before) {
        Label end = new Label("end");
        Local result = variable("result", INT);
        List<Stmt> body = Stream.concat(Stream.of(before), Stream.of(set(result, value), jump(end)))
                .toList();
        return new Expr.Choice(new Stmt.Block(body, 1), end, result, INT, 0);
    }
}
