package io.yuzuri.processor.ir;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A statement. {@code line} is the user's line.
 *
 * <p>The first group is what the front reads and what lowering keeps; the second is sugar, gone after lowering; the
 * third is made by lowering. A statement without a suspension point is a {@link Do}, jumps out of it included.
 */
public sealed interface Stmt {
    int line();

    <R> R accept(Visitor<R> visitor);

    /** What is done with each kind. */
    interface Visitor<R> {
        R visit(Do stmt);

        R visit(Eval stmt);

        R visit(Set stmt);

        R visit(Block stmt);

        R visit(If stmt);

        R visit(Loop stmt);

        R visit(Labeled stmt);

        R visit(Jump stmt);

        R visit(Return stmt);

        R visit(Throw stmt);

        R visit(Switch stmt);

        R visit(Try stmt);

        R visit(Close stmt);

        R visit(Wait stmt);

        R visit(Sugar stmt);
    }

    /**
     * Code carried through.
     *
     * @param completes whether it can complete normally (JLS 14.22); nothing may be written after it otherwise
     */
    record Do(Code code, boolean completes, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** An expression evaluated for its effect. */
    record Eval(Expr value, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A local assigned; with {@code declares}, declared too. Without a value: only declared. */
    record Set(Local local, Optional<Expr> value, boolean declares, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Block(List<Stmt> body, int line) implements Stmt {
        public Block {
            body = List.copyOf(body);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record If(Expr condition, Stmt whenTrue, Optional<Stmt> whenFalse, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Without end; left by jumps only. */
    record Loop(Stmt body, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A jump to {@code label} goes to the end of {@code body}. */
    record Labeled(Label label, Stmt body, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Jump(Label target, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Return(Optional<Expr> value, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Throw(Expr value, int line) implements Stmt {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A switch whose bodies fall through, as in the old form; arrow bodies end in a jump.
     *
     * @param exhaustive whether the labels cover every value without a default, as Java demands of switch expressions
     *     and of pattern switches
     * @param patterns whether a label is a pattern: javac then sees to exhaustiveness itself
     */
    record Switch(Expr selector, List<Case> cases, boolean exhaustive, boolean patterns, int line) implements Stmt {
        public Switch {
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One arm of a switch.
     *
     * @param labels the text after {@code case}, guard included; empty for a lone {@code default}
     * @param isDefault whether {@code default} is among them
     */
    record Case(Optional<Code> labels, boolean isDefault, List<Stmt> body, int line) {
        public Case {
            body = List.copyOf(body);
        }
    }

    /**
     * A try statement without resources.
     *
     * @param thrown what left the body, for the finally block to see: null if it was no exception
     */
    record Try(Stmt body, List<Catch> catches, Optional<Stmt> last, Local thrown, int line) implements Stmt {
        public Try {
            catches = List.copyOf(catches);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record Catch(List<TypeMirror> types, Local parameter, Stmt body, int line) {
        public Catch {
            types = List.copyOf(types);
        }
    }

    // ---- sugar

    /** What lowering takes off; the later passes never see it. */
    sealed interface Sugar extends Stmt {
        @Override
        default <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        <R> R acceptSugar(SugarVisitor<R> visitor);
    }

    /** What is done with each kind. */
    interface SugarVisitor<R> {
        R visit(While sugar);

        R visit(DoWhile sugar);

        R visit(For sugar);

        R visit(ForEach sugar);

        R visit(Resources sugar);
    }

    record While(Expr condition, Stmt body, Label end, Label next, int line) implements Sugar {
        @Override
        public <R> R acceptSugar(SugarVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record DoWhile(Stmt body, Expr condition, Label end, Label next, int line) implements Sugar {
        @Override
        public <R> R acceptSugar(SugarVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    record For(List<Stmt> init, Optional<Expr> condition, List<Stmt> update, Stmt body, Label end, Label next, int line)
            implements Sugar {
        public For {
            init = List.copyOf(init);
            update = List.copyOf(update);
        }

        @Override
        public <R> R acceptSugar(SugarVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A loop over an array or an {@code Iterable}.
     *
     * @param element the static type of what the iteration gives
     * @param hidden the locals that it does not show
     * @param over the line of what it goes over, which all is told by that it does not show
     */
    record ForEach(
            Local variable,
            Expr iterable,
            TypeMirror element,
            Hidden hidden,
            boolean array,
            Stmt body,
            Label end,
            Label next,
            int over,
            int line)
            implements Sugar {
        @Override
        public <R> R acceptSugar(SugarVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The locals that an enhanced for does not show: the array or iterator, and the index. */
    record Hidden(Local source, Local index) {}

    /** try-with-resources; each resource is closed on every way out of what follows it. */
    record Resources(List<Resource> resources, Stmt body, int line) implements Sugar {
        public Resources {
            resources = List.copyOf(resources);
        }

        @Override
        public <R> R acceptSugar(SugarVisitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One resource of a try statement.
     *
     * @param init empty if the resource is an existing variable
     * @param close the closing call, if {@code close()} is a coroutine
     * @param thrown what left the block
     * @param ends the lines that it is closed in
     */
    record Resource(Local variable, Optional<Expr> init, Optional<Expr> close, Local thrown, int line, Ends ends) {}

    /**
     * The lines that a stack trace names for the closing of resources.
     *
     * @param normal when nothing was thrown: that in which the block ends
     * @param failed when something was thrown: that in which the statement begins
     */
    record Ends(int normal, int failed) {}

    // ---- made by lowering

    /** A resource closed: what its close throws is added to {@code thrown}, if that is not null. */
    record Close(Local resource, Local thrown, Ends ends) implements Stmt {
        @Override
        public int line() {
            return ends.normal();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A suspension point of its own.
     *
     * @param from the user's line that what it waits with is told by
     */
    record Wait(Expr.Wait what, List<Code> arguments, Optional<Target> target, int from, int line) implements Stmt {
        public Wait {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** What becomes of the value of a wait. */
    record Target(Local local, boolean declares, TypeMirror result) {}
}
