package io.yuzuri.processor.ir;

import io.yuzuri.processor.diag.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * An expression. One that does not suspend is {@link Java}: opaque. The others say in which order their operands are
 * evaluated, which is all that the spiller needs to know.
 *
 * <p>After lowering every expression is {@link Java}, or the {@link Not} of such as a condition.
 */
public sealed interface Expr {
    <R> R accept(Visitor<R> visitor);

    /** What is done with each kind. */
    interface Visitor<R> {
        R visit(Java expr);

        R visit(Strict expr);

        R visit(Await expr);

        R visit(Assign expr);

        R visit(Update expr);

        R visit(ShortCircuit expr);

        R visit(Not expr);

        R visit(Conditional expr);

        R visit(Choice expr);
    }

    /** The static type, as javac attributed it. */
    TypeMirror type();

    /**
     * Whether statements have to run before its value is there: since a suspension point stands in it, or since it is
     * one of the kinds that only statements can be made of.
     */
    boolean spills();

    /**
     * Code that does not suspend.
     *
     * @param stable whether its value stays the same whatever runs later: a literal, {@code this}, a constant, a local
     *     that is never assigned again
     */
    record Java(Code code, TypeMirror type, boolean stable) implements Expr {
        @Override
        public boolean spills() {
            return false;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * All operands are evaluated, left to right, then the operation: a call, an operator, an array access, a cast.
     *
     * <p>{@code f(a(), S())} is template {@code f(‹0›, ‹1›)} over {@code a()}, {@code S()}.
     */
    record Strict(Code template, List<Operand> operands, TypeMirror type) implements Expr {
        public Strict {
            operands = List.copyOf(operands);
        }

        @Override
        public boolean spills() {
            return operands.stream().anyMatch(operand -> operand.value().spills());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A suspension point: the operands are evaluated, then the task waits; its value is what the wait ended with.
     *
     * @param line the user's line that it waits in
     */
    record Await(Wait what, List<Operand> operands, TypeMirror type, int line) implements Expr {
        public Await {
            operands = List.copyOf(operands);
        }

        @Override
        public boolean spills() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code place = value}. */
    record Assign(Place place, Expr value, TypeMirror type) implements Expr {
        @Override
        public boolean spills() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code place op= operand}: the old value is read before the operand is evaluated.
     *
     * @param saved a template that converts the old value when it is saved; {@code ‹0›} for none
     * @param result a template over the old value and the operand, with the implied narrowing:
     *     {@code (byte) (‹0› + ‹1›)}
     * @param old the type that the old value is saved as: unboxed, if the operation unboxes it; a string, if it makes
     *     one
     * @param yieldsOld whether the value of the expression is the old one ({@code i++})
     */
    record Update(
            Place place, TypeMirror old, Code saved, Code result, Operand operand, boolean yieldsOld, TypeMirror type)
            implements Expr {
        @Override
        public boolean spills() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code left && right} or {@code left || right}. */
    record ShortCircuit(boolean and, Expr left, Expr right, TypeMirror type) implements Expr {
        @Override
        public boolean spills() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code !operand}, as a condition: the branches know which of them it means. */
    record Not(Expr operand) implements Expr {
        @Override
        public TypeMirror type() {
            return operand.type();
        }

        @Override
        public boolean spills() {
            return operand.spills();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code condition ? whenTrue : whenFalse}.
     *
     * @param lines by which its parts are told
     */
    record Conditional(Expr condition, Expr whenTrue, Expr whenFalse, TypeMirror type, Lines lines) implements Expr {
        /** The user's lines of what the parts are: that of an operator for an operation; 0 where they make no entry. */
        public record Lines(int condition, int whenTrue, int whenFalse) {}

        @Override
        public boolean spills() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * A {@code switch} expression: its arms assign {@code result} and leave.
     *
     * @param told the user's line by which is told what comes behind it; 0 for a statement that only assigns
     */
    record Choice(Stmt body, Label end, Local result, TypeMirror type, int told) implements Expr {
        @Override
        public boolean spills() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * An operand and how it is saved if a later one suspends.
     *
     * @param savedAs the type of the temporary: the operand's own, or the one that the operation converts it to when
     *     plain Java would convert it before it evaluates the next operand (unboxing, string conversion)
     * @param saved a template that converts the value when it is saved; {@code ‹0›} for none
     * @param again a template that gives a saved value the types that the temporary has not; {@code ‹0›} for none
     */
    record Operand(Expr value, TypeMirror savedAs, Code saved, Code again) {
        public Operand(Expr value, TypeMirror savedAs, Code saved) {
            this(value, savedAs, saved, Code.hole(0));
        }

        public static Operand of(Expr value) {
            return new Operand(value, value.type(), Code.hole(0));
        }
    }

    /**
     * Something that can be assigned.
     *
     * @param read a template over the operands
     * @param write a template over the operands and, last, the value
     * @param local the local, if it is one
     */
    record Place(List<Operand> operands, Code read, Code write, TypeMirror type, Optional<Local> local) {
        public Place {
            operands = List.copyOf(operands);
        }

        public static Place of(Local local) {
            Code write = Code.assign(local, Code.hole(0));
            return new Place(List.of(), Code.read(local), write, local.type(), Optional.of(local));
        }

        /** This place, what reads it and what writes it standing for trees of the user's. */
        public Place at(Origin reading, Origin writing) {
            return new Place(operands, read.at(reading), write.at(writing), type, local);
        }
    }

    /** What a suspension point waits for. */
    sealed interface Wait {
        /** What it stands for. */
        Origin call();

        /**
         * An operation of {@code Yield}: the task's own method of the same name.
         *
         * @param typeArguments what its type parameters are; empty where javac finds them
         */
        record Primitive(String name, List<TypeMirror> typeArguments, Origin call) implements Wait {
            public Primitive {
                typeArguments = List.copyOf(typeArguments);
            }
        }

        /**
         * A called coroutine; its receiver, if it has one, is the first operand.
         *
         * @param isSuper whether it is called through {@code super}: this very method, whatever the receiver's class
         * @param typeArguments what the type parameters of its class and its own are; empty where javac finds them
         */
        record Call(ExecutableElement coroutine, boolean isSuper, List<TypeMirror> typeArguments, Origin call)
                implements Wait {
            public Call {
                typeArguments = List.copyOf(typeArguments);
            }
        }
    }
}
