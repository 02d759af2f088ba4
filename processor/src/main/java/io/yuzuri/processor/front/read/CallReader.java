package io.yuzuri.processor.front.read;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.PolyExpressions;
import io.yuzuri.processor.front.source.Words;
import io.yuzuri.processor.front.unnameable.Arguments;
import io.yuzuri.processor.front.unnameable.Calls;
import io.yuzuri.processor.front.unnameable.Denotable;
import io.yuzuri.processor.front.unnameable.Holes;
import io.yuzuri.processor.front.unnameable.PrivateMembers;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Receivers;
import io.yuzuri.processor.front.unnameable.StaticByExpression;
import io.yuzuri.processor.front.unnameable.TypeArguments;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Expr.Operand;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads calls that suspend, or whose operands do. */
final class CallReader {
    private final Reading reading;
    private final ExpressionReader expressions;
    private final Receivers receivers;
    private final Calls calls;
    private final Arguments arguments;
    private final TypeArguments typeArguments;

    CallReader(Reading reading, ExpressionReader expressions) {
        this.reading = reading;
        this.expressions = expressions;
        this.receivers = new Receivers(reading);
        this.calls = new Calls(reading);
        this.arguments = new Arguments(reading);
        this.typeArguments = new TypeArguments(reading);
    }

    Expr invocation(TreePath path, MethodInvocationTree tree) {
        ExecutableElement method = (ExecutableElement) reading.element(path);
        Optional<ExecutableElement> meant = reading.suspensions.coroutine(tree, method);
        if (meant.isEmpty()) return expressions.apart(calls.of(path), reading.type(path));
        ExecutableElement coroutine = meant.get();
        checkTask(tree, coroutine);
        List<Operand> operands = new ArrayList<>();
        boolean isYield = Coroutines.isYield(method);
        if (!isYield && !PrivateMembers.isStatic(method)) operands.add(receiver(path, tree, method));
        if (HiddenTypes.isMadeRaw(coroutine)) {
            typedArguments(path, tree, operands);
        } else {
            operands.addAll(arguments(path, tree));
        }
        List<TypeMirror> types = typeArguments.ofWait(path, coroutine);
        Expr.Wait what = isYield
                ? new Expr.Wait.Primitive(method.getSimpleName().toString(), types, reading.stands(path))
                : new Expr.Wait.Call(coroutine, Grammar.isSuperCall(tree), types, reading.stands(path));
        Expr wait = new Expr.Await(what, operands, reading.type(path), reading.callLine(tree));
        return dropped(path, coroutine)
                .<Expr>map(first -> new Expr.Strict(Code.hole(1), List.of(first, Operand.of(wait)), wait.type()))
                .orElse(wait);
    }

    /** What stands before a static coroutine is evaluated, and its value dropped (JLS 15.12.4.1). */
    private Optional<Operand> dropped(TreePath path, ExecutableElement coroutine) {
        ExpressionTree select = ((MethodInvocationTree) path.getLeaf()).getMethodSelect();
        boolean isStatic = PrivateMembers.isStatic(coroutine);
        if (!isStatic || !(select instanceof MemberSelectTree member)) return Optional.empty();
        TreePath before = new TreePath(new TreePath(path, member), member.getExpression());
        if (StaticByExpression.isWithoutEffect(reading, before)) return Optional.empty();
        Expr value = expressions.read(before);
        Local unused = Local.temporary("unused", value.type());
        Stmt set = new Stmt.Set(unused, Optional.of(value), false, reading.line(before.getLeaf()));
        return Optional.of(Operand.of(new Expr.Choice(set, new Label("unused"), unused, value.type(), 0)));
    }

    /**
     * A receiver, which becomes an argument: javac infers type arguments of what a type is, and not of a bound of it
     * that has wildcards (JLS 18.2.3).
     */
    private Operand bounded(Operand receiver, TypeMirror type, Element owner) {
        Optional<DeclaredType> bound = type.getKind() == TypeKind.TYPEVAR ? bound(type, owner) : Optional.empty();
        boolean hasWildcard = bound.stream()
                .flatMap(found -> found.getTypeArguments().stream())
                .anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
        return hasWildcard
                ? Operand.of(new Expr.Strict(Code.cast(bound.get(), Code.hole(0)), List.of(receiver), bound.get()))
                : receiver;
    }

    /** A type as an instance of a class above it. */
    private Optional<DeclaredType> bound(TypeMirror type, Element above) {
        if (type instanceof DeclaredType declared && declared.asElement().equals(above)) {
            return Optional.of((DeclaredType) Denotable.of(reading, declared));
        }
        TypeMirror known = type.getKind() == TypeKind.DECLARED ? reading.types.capture(type) : type;
        return reading.types.directSupertypes(known).stream()
                .flatMap(up -> bound(up, above).stream())
                .findFirst();
    }

    /** The tasks of a class that is not public can be made in its package only, though public subclasses inherit it. */
    private void checkTask(MethodInvocationTree tree, ExecutableElement coroutine) {
        TypeElement owner = (TypeElement) coroutine.getEnclosingElement();
        boolean isNear = reading.elements.getPackageOf(owner).equals(reading.elements.getPackageOf(reading.owner));
        for (Element e = owner; !isNear && e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                throw reading.diagnostics.refuse(
                        Problem.NotSupported,
                        reading.origin(tree),
                        "A call of " + Words.name(coroutine) + ", whose class is not public in another package,",
                        "Make " + e.getSimpleName()
                                + " public, or override the coroutine in a public class beside it.");
            }
        }
    }

    private List<Operand> arguments(TreePath path, MethodInvocationTree tree) {
        Holes holes = new Holes(reading);
        arguments.of(path, tree.getArguments(), holes);
        return expressions.apart(holes.in(Code.of()), reading.type(path)).operands();
    }

    /** Arguments of what is made raw: a lambda says itself what its type is. */
    private void typedArguments(TreePath path, MethodInvocationTree tree, List<Operand> operands) {
        int first = operands.size();
        operands.addAll(arguments(path, tree));
        for (int i = first; i < operands.size(); i++) {
            ExpressionTree argument =
                    i - first < tree.getArguments().size() ? tree.getArguments().get(i - first) : tree;
            Expr value = operands.get(i).value();
            if (PolyExpressions.is(argument)
                    && value.type().getKind() == TypeKind.DECLARED
                    && !reading.hidden.isHidden(value.type())) {
                Code cast = Code.cast(value.type(), Code.hole(0));
                operands.set(i, Operand.of(new Expr.Strict(cast, List.of(Operand.of(value)), value.type())));
            }
        }
    }

    private Operand receiver(TreePath path, MethodInvocationTree tree, ExecutableElement method) {
        ExpressionTree select = tree.getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            return receivers
                    .superBefore(new TreePath(path, member))
                    .map(above -> Operand.of(new Expr.Java(
                            receivers.instance(above.scope()), above.scope().asType(), true)))
                    .orElseGet(() -> bounded(
                            expressions.operand(new TreePath(path, member), member.getExpression()),
                            reading.trees.getTypeMirror(
                                    new TreePath(new TreePath(path, member), member.getExpression())),
                            method.getEnclosingElement()));
        }
        return Operand.of(new Expr.Java(
                receivers.passed(path, method), method.getEnclosingElement().asType(), true));
    }
}
