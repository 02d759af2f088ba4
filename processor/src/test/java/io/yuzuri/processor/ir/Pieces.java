package io.yuzuri.processor.ir;

import com.sun.source.util.JavacTask;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.ToolProvider;

/**
 * Pieces of ir for tests of the passes behind the front, without a source: what nothing else is said of is an
 * {@code int} and stands in line 1. Types are javac's own.
 *
 * <pre>
 * call("f", java("a()"), await("S"))     f(‹0›, ‹1›) over a(), await S
 * </pre>
 */
public final class Pieces {
    private static final JavacTask JAVAC = (JavacTask)
            ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, List.of("java.lang.Object"), null);

    public static final TypeMirror INT = JAVAC.getTypes().getPrimitiveType(TypeKind.INT);
    public static final TypeMirror BOOLEAN = JAVAC.getTypes().getPrimitiveType(TypeKind.BOOLEAN);
    public static final TypeMirror INTEGER = type("java.lang.Integer");
    public static final TypeMirror OBJECT = type("java.lang.Object");
    public static final TypeMirror STRING = type("java.lang.String");
    public static final TypeMirror THROWABLE = type("java.lang.Throwable");

    private Pieces() {}

    public static TypeMirror type(String name) {
        return JAVAC.getElements().getTypeElement(name).asType();
    }

    // ---- locals

    /** A local that may be assigned again. */
    public static Local variable(String name, TypeMirror type) {
        return new Local(name, type, Local.Kind.VARIABLE, false);
    }

    /** A local that is assigned once. */
    public static Local fixed(String name, TypeMirror type) {
        return new Local(name, type, Local.Kind.VARIABLE, true);
    }

    // ---- code and expressions

    /** Words, codes, parts, and locals that are read. */
    public static Code code(Object... pieces) {
        Object[] all = Arrays.stream(pieces)
                .map(piece -> piece instanceof Local local ? Code.read(local) : piece)
                .toArray();
        return Code.join(all).as(Precedence.PRIMARY);
    }

    /** Code whose value may be another each time. */
    public static Expr.Java java(Object... pieces) {
        return java(INT, code(pieces));
    }

    public static Expr.Java java(TypeMirror type, Code code) {
        return new Expr.Java(code, type, false);
    }

    public static Expr.Java literal(int value) {
        return new Expr.Java(Code.number(value), INT, true);
    }

    public static Expr.Java read(Local local) {
        return new Expr.Java(Code.read(local), local.type(), local.isStable());
    }

    public static Expr.Strict call(String name, Expr... operands) {
        return new Expr.Strict(Code.call(name, holes(operands.length)), operands(operands), INT);
    }

    public static Expr.Await await(String name, Expr... operands) {
        return await(1, name, operands);
    }

    /** A suspension point in another line than the first. */
    public static Expr.Await await(int line, String name, Expr... operands) {
        return new Expr.Await(what(name), operands(operands), INT, line);
    }

    public static Expr.Wait what(String name) {
        return new Expr.Wait.Primitive(name, List.of(), (severity, message) -> {});
    }

    private static List<Code> holes(int number) {
        return IntStream.range(0, number).mapToObj(Code::hole).toList();
    }

    private static List<Expr.Operand> operands(Expr... values) {
        return Arrays.stream(values).map(Expr.Operand::of).toList();
    }

    /** {@code array[index]} */
    public static Expr.Place element(Expr array, Expr index) {
        Code read = Code.element(Code.hole(0), Code.hole(1));
        Code write = Code.join(read, " = ", Code.hole(2));
        return new Expr.Place(operands(array, index), read, write, INT, Optional.empty());
    }

    public static Expr.Assign assign(Expr.Place place, Expr value) {
        return new Expr.Assign(place, value, place.type());
    }

    /** {@code place += operand} */
    public static Expr.Update add(Expr.Place place, Expr operand) {
        return update(place, operand, false);
    }

    /** {@code place++} */
    public static Expr.Update increment(Expr.Place place) {
        return update(place, literal(1), true);
    }

    private static Expr.Update update(Expr.Place place, Expr operand, boolean yieldsOld) {
        Code sum = Code.binary(Code.hole(0), "+", Code.hole(1), Precedence.ADDITIVE);
        Expr.Operand added = Expr.Operand.of(operand);
        return new Expr.Update(place, place.type(), Code.hole(0), sum, added, yieldsOld, place.type());
    }

    public static Expr and(Expr left, Expr right) {
        return new Expr.ShortCircuit(true, left, right, BOOLEAN);
    }

    public static Expr or(Expr left, Expr right) {
        return new Expr.ShortCircuit(false, left, right, BOOLEAN);
    }

    // ---- statements

    /** Code carried through. */
    public static Stmt run(Object... pieces) {
        return runAt(1, pieces);
    }

    /** Code carried through, of another line than the first. */
    public static Stmt runAt(int line, Object... pieces) {
        return new Stmt.Do(code(pieces), true, line);
    }

    /** {@code if (condition) leave;} as carried-through code. */
    public static Stmt leaving(String condition, Leave leave) {
        return run("if (" + condition + ") ", new Part.Jump(leave));
    }

    public static Stmt eval(Expr value) {
        return new Stmt.Eval(value, 1);
    }

    /** {@code int x = value} */
    public static Stmt let(Local local, Expr value) {
        return new Stmt.Set(local, Optional.of(value), true, 1);
    }

    /** {@code int x} */
    public static Stmt declare(Local local) {
        return new Stmt.Set(local, Optional.empty(), true, 1);
    }

    /** {@code x = value} */
    public static Stmt set(Local local, Expr value) {
        return new Stmt.Set(local, Optional.of(value), false, 1);
    }

    public static Stmt block(Stmt... body) {
        return new Stmt.Block(List.of(body), 1);
    }

    public static Stmt branch(Expr condition, Stmt whenTrue) {
        return new Stmt.If(condition, whenTrue, Optional.empty(), 1);
    }

    public static Stmt branch(Expr condition, Stmt whenTrue, Stmt whenFalse) {
        return new Stmt.If(condition, whenTrue, Optional.of(whenFalse), 1);
    }

    public static Stmt loop(Stmt... body) {
        return new Stmt.Loop(block(body), 1);
    }

    /** Statements behind which a jump to the label goes on. */
    public static Stmt until(Label label, Stmt... body) {
        return new Stmt.Labeled(label, block(body), 1);
    }

    public static Stmt jump(Label label) {
        return new Stmt.Jump(label, 1);
    }

    public static Stmt back() {
        return new Stmt.Return(Optional.empty(), 1);
    }

    public static Stmt back(Expr value) {
        return new Stmt.Return(Optional.of(value), 1);
    }

    public static Stmt raise(String thrown) {
        return new Stmt.Throw(java(THROWABLE, code(thrown)), 1);
    }

    public static Stmt guarded(Stmt body, Stmt.Catch... catches) {
        return new Stmt.Try(body, List.of(catches), Optional.empty(), thrown(), 1);
    }

    /** A try statement with a finally block. */
    public static Stmt guarded(Stmt body, Stmt last, Stmt.Catch... catches) {
        return new Stmt.Try(body, List.of(catches), Optional.of(last), thrown(), 1);
    }

    public static Local thrown() {
        return Local.temporary("thrown", THROWABLE);
    }

    public static Stmt.Catch caught(Local parameter, Stmt body) {
        return new Stmt.Catch(List.of(parameter.type()), parameter, body, 1);
    }

    /** A suspension point as it is after lowering. */
    public static Stmt suspend(String name, Code... arguments) {
        return new Stmt.Wait(what(name), List.of(arguments), Optional.empty(), 1, 1);
    }

    /** A suspension point as it is after lowering, whose value a new local gets. */
    public static Stmt suspend(Local target, String name, Code... arguments) {
        Stmt.Target to = new Stmt.Target(target, true, target.type());
        return new Stmt.Wait(what(name), List.of(arguments), Optional.of(to), 1, 1);
    }

    // ---- coroutines

    /** A coroutine that returns nothing. */
    public static Coroutine procedure(List<Local> parameters, Stmt... body) {
        return coroutine("java.lang.Runnable", parameters, body);
    }

    /** A coroutine that returns a number. */
    public static Coroutine function(List<Local> parameters, Stmt... body) {
        return coroutine("java.util.function.IntSupplier", parameters, body);
    }

    /** A coroutine that returns an object. */
    public static Coroutine supplier(List<Local> parameters, Stmt... body) {
        return coroutine("java.util.function.Supplier", parameters, body);
    }

    private static Coroutine coroutine(String like, List<Local> parameters, Stmt... body) {
        ExecutableElement method = ElementFilter.methodsIn(
                        JAVAC.getElements().getTypeElement(like).getEnclosedElements())
                .get(0);
        Optional<Stmt> whole = Optional.of(block(body));
        return new Coroutine(method, parameters, whole, List.of(), List.of(), Names.NONE, List.of(), false, 1);
    }

    public static Expr conditional(Expr condition, Expr whenTrue, Expr whenFalse) {
        return new Expr.Conditional(condition, whenTrue, whenFalse, INT, new Expr.Conditional.Lines(0, 0, 0));
    }
}
