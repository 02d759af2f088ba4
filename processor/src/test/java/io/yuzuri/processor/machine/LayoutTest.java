package io.yuzuri.processor.machine;

import static io.yuzuri.processor.ir.Pieces.INT;
import static io.yuzuri.processor.ir.Pieces.THROWABLE;
import static io.yuzuri.processor.ir.Pieces.back;
import static io.yuzuri.processor.ir.Pieces.block;
import static io.yuzuri.processor.ir.Pieces.branch;
import static io.yuzuri.processor.ir.Pieces.caught;
import static io.yuzuri.processor.ir.Pieces.code;
import static io.yuzuri.processor.ir.Pieces.fixed;
import static io.yuzuri.processor.ir.Pieces.function;
import static io.yuzuri.processor.ir.Pieces.guarded;
import static io.yuzuri.processor.ir.Pieces.java;
import static io.yuzuri.processor.ir.Pieces.jump;
import static io.yuzuri.processor.ir.Pieces.leaving;
import static io.yuzuri.processor.ir.Pieces.loop;
import static io.yuzuri.processor.ir.Pieces.procedure;
import static io.yuzuri.processor.ir.Pieces.run;
import static io.yuzuri.processor.ir.Pieces.runAt;
import static io.yuzuri.processor.ir.Pieces.suspend;
import static io.yuzuri.processor.ir.Pieces.until;
import static io.yuzuri.processor.ir.Pieces.variable;
import static io.yuzuri.processor.ir.Pieces.what;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Stmt;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Blocks as states: what is joined, threaded, dropped and cut, and in which order. */
class LayoutTest {
    private final Label end = new Label("end");
    private final Label inner = new Label("inner");

    private static Machine machine(Stmt... body) {
        return Walk.build(procedure(List.of(), body));
    }

    /** The code in each state: {@code a b}, {@code c}. */
    private static List<String> states(Machine machine) {
        return machine.chains().stream()
                .map(chain -> steps(chain)
                        .filter(Step.Do.class::isInstance)
                        .map(step -> ((Step.Do) step).code().toString().replaceAll("\\(\\);$", ""))
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static Stream<Step> steps(Chain chain) {
        return chain.blocks().stream().flatMap(block -> block.steps().stream());
    }

    private static Stream<Block> blocks(Machine machine) {
        return machine.chains().stream().flatMap(chain -> chain.blocks().stream());
    }

    @Test
    void codeWithoutAJumpIsOneState() {
        assertEquals(List.of("a b c"), states(machine(run("a();"), block(run("b();"), until(end, run("c();"))))));
    }

    @Test
    void aWaitEndsAStateAndTheNextBeginsWithItsValue() {
        Machine machine = machine(run("a();"), suspend("S"), run("b();"));
        assertEquals(List.of("a", "b"), states(machine));
        Exit.Suspend suspend = (Exit.Suspend) machine.chains().get(0).last().exit();
        assertEquals(1, machine.stateOf(suspend.resume()));
        assertTrue(suspend.resume().steps().get(0) instanceof Step.Received);
    }

    @Test
    void statesAreNumberedInTheOrderOfTheSource() {
        Machine machine = machine(
                branch(java("c()"), block(suspend("S"), run("a();")), block(suspend("T"), run("b();"))),
                guarded(block(suspend("U"), run("d();")), run("f();"), caught(fixed("e", THROWABLE), run("e();"))),
                run("g();"));
        assertEquals(
                List.of("a", "b", "d", "e", "f", "g"),
                states(machine).stream().filter(state -> !state.isEmpty()).toList());
        for (int i = 0; i < machine.chains().size(); i++) {
            assertEquals(i, machine.chains().get(i).state());
        }
    }

    @Test
    void jumpsGoStraightThroughEmptyBlocksAndLinesStay() {
        Leave leave = Leave.to(inner);
        Machine machine = machine(
                until(
                        end,
                        runAt(2, "a();"),
                        until(inner, branch(java("c()"), jump(inner)), leaving("d()", leave), runAt(3, "b();")),
                        branch(java("e()"), jump(end))),
                runAt(4, "z();"));
        assertFalse(
                blocks(machine).anyMatch(Block::isEmpty), () -> states(machine).toString());
        assertEquals(
                List.of(2, 1, 3, 4),
                machine.chains().stream()
                        .flatMap(LayoutTest::steps)
                        .map(Step::line)
                        .toList());
        Block last = machine.chains().get(machine.chains().size() - 1).first();
        assertEquals("z", states(machine).get(machine.stateOf(last)));
        Exit.Branch asks =
                (Exit.Branch) machine.routes().get(leave).target().orElseThrow().exit();
        assertSame(
                asks,
                ((Exit.Branch) machine.chains().get(0).first().exit())
                        .whenTrue()
                        .exit());
    }

    @Test
    void branchesThatDoNothingGoToOneState() {
        Machine machine = machine(until(end, branch(java("c()"), block(), jump(end))), run("z();"));
        Exit.Branch branch = (Exit.Branch) machine.chains().get(0).last().exit();
        assertSame(branch.whenTrue(), branch.whenFalse());
        assertEquals(List.of("", "z"), states(machine));
    }

    @Test
    void aLoopThatDoesNothingGoesToItself() {
        Machine machine = machine(loop());
        assertEquals(1, machine.chains().size());
        Block head = machine.chains().get(0).first();
        assertEquals(List.of(head), head.exit().targets());
    }

    @Test
    void whatCannotBeReachedIsDropped() {
        assertEquals(
                List.of("a"),
                states(machine(until(end, run("a();"), back(), suspend("S"), run("b();")), loop(run("c();")))));
    }

    @Test
    void aFinallyBlockGoesOnOnlyWhereSomethingReachedWasGoing() {
        Stmt body = block(until(end, jump(end), back(java("a()"))), back(java("b()")));
        Machine machine = Walk.build(function(List.of(), guarded(body, suspend("S")), back(java("c()"))));
        List<Exit.EndFinally> ends = blocks(machine)
                .map(Block::exit)
                .filter(Exit.EndFinally.class::isInstance)
                .map(Exit.EndFinally.class::cast)
                .toList();
        assertEquals(1, ends.size());
        assertEquals(1, ends.get(0).targets().size());
        assertTrue(ends.get(0).targets().get(0).exit() instanceof Exit.Return);
        assertEquals(
                1,
                blocks(machine)
                        .filter(block -> block.exit() instanceof Exit.Return)
                        .count());
    }

    @Test
    void jumpsOfCodeAndThroughFinallyBlocksGoStraightThroughEmptyBlocksToo() {
        Leave leave = Leave.to(inner);
        for (Stmt body : List.of(jump(inner), leaving("c()", leave))) {
            Machine machine = machine(until(end, until(inner, guarded(body, suspend("F")))), run("z();"));
            assertFalse(
                    blocks(machine).anyMatch(Block::isEmpty),
                    () -> states(machine).toString());
        }
        Machine machine = machine(until(end, until(inner, leaving("c()", leave), suspend("S"))), run("z();"));
        Block target = machine.routes().get(leave).target().orElseThrow();
        assertEquals("z", states(machine).get(machine.stateOf(target)));
    }

    @Test
    void whatAnExceptionLeadsToIsAStateThoughOnlyOneJumpDoes() {
        Stmt crossing = until(end, guarded(guarded(jump(end), suspend("G")), suspend("H")));
        Machine machine = machine(guarded(run("a();"), crossing));
        blocks(machine)
                .flatMap(block -> block.handlers().stream())
                .forEach(handler -> assertTrue(machine.stateOf(handler.entry()) > 0));
    }

    @Test
    void aSwitchOfEveryValueGoesNowhereElse() {
        Stmt.Case only = new Stmt.Case(Optional.of(code("A")), false, List.of(run("a();")), 1);
        for (boolean exhaustive : new boolean[] {true, false}) {
            Machine machine = machine(new Stmt.Switch(java("s()"), List.of(only), exhaustive, false, 1));
            Exit.Choose choose = (Exit.Choose) machine.chains().get(0).last().exit();
            assertEquals(exhaustive, choose.otherwise().isEmpty());
        }
    }

    @Test
    void longCodeIsHeavyWhereverItStands() {
        Code shorter = code("a()");
        Code longer = code("abcdefghijklmnopqrstuvwxyz()");
        List<Function<Code, Exit>> exits = List.of(
                code -> new Exit.Return(Optional.of(code), 1),
                code -> new Exit.Throw(code, 1),
                code -> new Exit.Branch(code, false, new Block(Optional.empty()), new Block(Optional.empty()), 1),
                code -> new Exit.Suspend(what("S"), List.of(code), new Block(Optional.empty()), 1, 1),
                code -> new Exit.Choose(code, List.of(), Optional.empty(), false, 1));
        for (Function<Code, Exit> exit : exits) {
            assertTrue(weight(exit.apply(longer)) >= weight(exit.apply(shorter)) + 40);
        }
        List<Function<Code, Step>> steps = List.of(
                code -> new Step.Do(code, true, 1),
                code -> new Step.Set(variable("x", INT), Optional.of(code), true, 1));
        for (Function<Code, Step> step : steps) {
            assertTrue(Weight.of(step.apply(longer)) >= Weight.of(step.apply(shorter)) + 40);
        }
    }

    private static int weight(Exit exit) {
        Block block = new Block(Optional.empty());
        block.exit(exit);
        return Weight.of(block);
    }

    @Test
    void aStateStandsInOneRegion() {
        Machine machine =
                machine(run("a();"), guarded(run("b();"), caught(fixed("e", THROWABLE), run("c();"))), run("d();"));
        assertEquals(List.of("a", "b", "c", "d"), states(machine));
        assertEquals(
                List.of(false, true, false, false),
                machine.chains().stream()
                        .map(chain -> chain.region().isPresent())
                        .toList());
    }

    @Test
    void aLongStateIsCutAndDoesTheSame() {
        Stmt[] many =
                Collections.nCopies(60, run("abcdefghijklmnopqrstuvwxyz();")).toArray(Stmt[]::new);
        Machine machine = machine(many);
        int heaviest = machine.chains().stream().mapToInt(Weight::of).max().orElseThrow();
        int one = Weight.of(new Step.Do(((Stmt.Do) many[0]).code(), true, 1));
        assertTrue(machine.chains().size() > 2 && heaviest <= Weight.STATE + 2 * one, () -> "weight " + heaviest);
        String trace = "abcdefghijklmnopqrstuvwxyz(); ".repeat(60) + "return";
        assertEquals(trace, Walk.through(machine.coroutine()).run());
    }

    @Test
    void statesAreSharedOutToMethodsInTheirOrder() {
        Stmt turn = block(run("abcdefghijklmnopqrstuvwxyz();"), suspend("S"));
        Machine machine = machine(Collections.nCopies(100, turn).toArray(Stmt[]::new));
        assertTrue(machine.parts().size() > 1);
        assertEquals(
                machine.chains(), machine.parts().stream().flatMap(List::stream).toList());
        for (List<Chain> part : machine.parts()) {
            int weight = part.stream().mapToInt(Weight::of).sum();
            assertTrue(weight <= Weight.METHOD, () -> "weight " + weight);
        }
    }
}
