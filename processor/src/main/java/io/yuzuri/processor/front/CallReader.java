package io.yuzuri.processor.front;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Expr.Operand;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Lifted;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads calls and object creations that suspend, or whose operands do. */
final class CallReader {
    private final Reading reading;
    private final SourceText text;
    private final ExpressionReader expressions;
    private final Receivers receivers;
    private final PrivateMembers members;
    private final RawMembers raws;
    private final TypeArguments typeArguments;
    private final Varargs varargs;

    CallReader(Reading reading, SourceText text, ExpressionReader expressions) {
        this.reading = reading;
        this.text = text;
        this.expressions = expressions;
        this.receivers = new Receivers(reading);
        this.members = new PrivateMembers(reading, text, receivers);
        this.raws = new RawMembers(reading);
        this.typeArguments = new TypeArguments(reading, receivers);
        this.varargs = new Varargs(reading, text);
    }

    Expr invocation(TreePath path, MethodInvocationTree tree) {
        ExecutableElement method = (ExecutableElement) reading.element(path);
        Optional<ExecutableElement> meant = reading.suspensions.coroutine(tree, method);
        if (meant.isEmpty()) {
            return call(path, tree, method);
        }
        ExecutableElement coroutine = meant.get();
        checkTask(tree, coroutine);
        List<Operand> operands = new ArrayList<>();
        boolean isYield = Suspensions.isYield(method);
        if (!isYield && !PrivateMembers.isStatic(method)) {
            operands.add(receiver(path, tree, method));
        }
        if (HiddenTypes.isMadeRaw(coroutine)) {
            typedArguments(path, tree, operands);
        } else {
            arguments(path, tree.getArguments(), method, operands);
        }
        Expr.Wait what = isYield
                ? new Expr.Wait.Primitive(method.getSimpleName().toString(), reading.stands(path))
                : new Expr.Wait.Call(
                        coroutine,
                        Receivers.isSuperCall(tree),
                        typeArguments.ofTask(path, coroutine),
                        reading.stands(path));
        return new Expr.Await(what, operands, reading.type(path), reading.callLine(tree));
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
                        "A call of " + Restrictions.name(coroutine) + ", whose class is not public in another package,",
                        "Make " + e.getSimpleName()
                                + " public, or override the coroutine in a public class beside it.");
            }
        }
    }

    /** Arguments of what is made raw: a lambda says itself what its type is. */
    private void typedArguments(TreePath path, MethodInvocationTree tree, List<Operand> operands) {
        ExecutableElement method = (ExecutableElement) reading.element(path);
        arguments(path, tree.getArguments(), method, operands);
        int first = operands.size() - tree.getArguments().size();
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
                    .orElseGet(() -> expressions.operand(new TreePath(path, member), member.getExpression()));
        }
        return Operand.of(new Expr.Java(
                receivers.passed(path, method), method.getEnclosingElement().asType(), true));
    }

    /** A call that does not suspend itself. */
    private Expr call(TreePath path, MethodInvocationTree tree, ExecutableElement method) {
        List<Operand> operands = new ArrayList<>();
        ExpressionTree select = tree.getMethodSelect();
        Optional<Part.Reach> reach = reach(path, select, method);
        List<Object> template = new ArrayList<>();
        if (reach.isPresent()) {
            template.add(new Part.Line(reading.callLine(tree)));
            template.add(members.called(method, reach.get(), path));
            template.add("(");
            if (!PrivateMembers.isStatic(method)) {
                inaccessibleReceiver(path, select, method, operands, template);
            }
        } else {
            callee(path, tree, method, operands, template);
            template.add("(");
        }
        boolean isRaw = reach.isPresent() && raws.isRaw(receivers.explicit(new TreePath(path, select)), method);
        arguments(path, tree.getArguments(), method, operands, template, isRaw);
        return new Expr.Strict(Code.join(template.toArray()).as(Precedence.PRIMARY), operands, reading.type(path));
    }

    private Optional<Part.Reach> reach(TreePath path, ExpressionTree select, ExecutableElement method) {
        if (receivers.isSuperCall(new TreePath(path, select), method)) {
            return Optional.of(Part.Reach.SUPER_CALL);
        }
        return reading.accessibility.canName(method) ? Optional.empty() : Optional.of(Part.Reach.CALL);
    }

    private void inaccessibleReceiver(
            TreePath path,
            ExpressionTree select,
            ExecutableElement method,
            List<Operand> operands,
            List<Object> template) {
        Optional<Receivers.Super> above = receivers.superBefore(new TreePath(path, select));
        if (above.isPresent()) {
            template.add(receivers.instance(above.get().scope()));
        } else if (select instanceof MemberSelectTree member) {
            template.add(new Part.Hole(0));
            operands.add(expressions.operand(new TreePath(path, member), member.getExpression()));
        } else {
            template.add(receivers.passed(path, method));
        }
    }

    /** What stands before the parenthesis. */
    private void callee(
            TreePath path,
            MethodInvocationTree tree,
            ExecutableElement method,
            List<Operand> operands,
            List<Object> template) {
        ExpressionTree select = tree.getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            TreePath receiver = new TreePath(new TreePath(path, member), member.getExpression());
            if (isTypeOrPackage(receiver)) {
                template.add(text.code(receiver));
            } else {
                template.add(Code.hole(0).in(Precedence.PRIMARY));
                operands.add(expressions.operand(receiver.getParentPath(), member.getExpression()));
            }
            template.add(new Part.Line(reading.callLine(tree)));
            template.add(".");
            typeArguments(path, tree.getTypeArguments(), template);
            template.add(member.getIdentifier().toString());
        } else {
            receivers.implicit(path, method).ifPresent(receiver -> template.add(Code.join(receiver, ".")));
            template.add(method.getSimpleName().toString());
        }
    }

    private void typeArguments(TreePath path, List<? extends Tree> arguments, List<Object> template) {
        if (!arguments.isEmpty()) {
            List<Code> codes = arguments.stream()
                    .map(argument -> text.code(new TreePath(path, argument)))
                    .toList();
            template.add(Code.join("<", Code.separated(", ", codes), ">"));
        }
    }

    private boolean isTypeOrPackage(TreePath path) {
        Tree tree = path.getLeaf();
        if (!(tree instanceof IdentifierTree) && !(tree instanceof MemberSelectTree)) {
            return false;
        }
        Element element = reading.element(path);
        return element instanceof TypeElement && !Receivers.isThis(tree);
    }

    Expr creation(TreePath path, NewClassTree tree) {
        ExecutableElement constructor = (ExecutableElement) reading.element(path);
        List<Operand> operands = new ArrayList<>();
        List<Object> template = new ArrayList<>();
        boolean named =
                reading.localClasses.of(constructor.getEnclosingElement()).isPresent();
        ClassTree body = named ? null : tree.getClassBody();
        TypeElement created =
                named ? (TypeElement) constructor.getEnclosingElement() : receivers.created(path, constructor);
        boolean initializes = mayInitialize(created);
        TypeMirror type = reading.type(path);
        boolean reaches = body == null && !reading.accessibility.canName(constructor);
        boolean isRaw = reaches && raws.isRaw(Optional.of(type), constructor);
        if (reaches) {
            template.add(members.constructor(constructor, path));
            template.add("(");
            if (tree.getEnclosingExpression() != null) {
                template.add(new Part.Hole(0));
                operands.add(notNull(expressions.read(path, tree.getEnclosingExpression())));
            } else if (Receivers.isInner(created)) {
                template.add(receivers.passedOuter(path, created));
            }
        } else {
            if (tree.getEnclosingExpression() != null) {
                template.add(Code.hole(0).in(Precedence.PRIMARY));
                template.add(".");
                operands.add(notNull(expressions.read(path, tree.getEnclosingExpression())));
                template.add("new ");
                template.add(text.innerName(path, SourceText.Place.BODY));
            } else if (named || reading.localClasses.scoped(created).isPresent()) {
                Lifted lifted = reading.localClasses.of(created).orElseThrow();
                template.add(reading.localClasses.creation(lifted, path, text, SourceText.Place.BODY));
            } else if (Receivers.isInner(created) && !Accessibility.isLocal(created)) {
                template.add(receivers
                        .innerCreation(path, created, text, SourceText.Place.BODY)
                        .orElseThrow());
            } else {
                template.add("new ");
                template.add(text.code(new TreePath(path, tree.getIdentifier())));
            }
            template.add("(");
        }
        if (initializes) {
            operands.add(initialized(created));
        }
        arguments(path, tree.getArguments(), constructor, operands, template, isRaw);
        if (body != null) {
            int start = AnonymousClasses.brace(reading, tree).start();
            template.add(text.code(start, reading.end(tree), List.of(new TreePath(path, body)), SourceText.Place.BODY));
        }
        Code creation = Code.join(template.toArray()).as(Precedence.PRIMARY);
        return new Expr.Strict(isRaw ? raws.created(type, creation) : creation, operands, type);
    }

    /** Whether creating an instance may be what initialises the class: the owner and its superclasses are long since. */
    private boolean mayInitialize(TypeElement created) {
        return !Accessibility.isOfJava(reading.elements, created)
                && !Accessibility.isLocal(created)
                && reading.accessibility.canName(created)
                && !reading.types.isSubtype(
                        reading.types.erasure(reading.owner.asType()), reading.types.erasure(created.asType()));
    }

    private Operand initialized(TypeElement created) {
        TypeElement type = reading.elements.getTypeElement("java.lang.Class");
        TypeMirror any = reading.types.getDeclaredType(type, reading.types.getWildcardType(null, null));
        return Operand.of(new Expr.Java(Code.of(new Part.Initialize(created.asType())), any, false));
    }

    /** The outer instance of a creation: it is checked before the arguments are evaluated (JLS 15.9.4). */
    private Operand notNull(Expr outer) {
        TypeMirror objects =
                reading.elements.getTypeElement("java.util.Objects").asType();
        Code check = Code.select(Code.type(objects), Code.call("requireNonNull", List.of(Code.hole(0))));
        return new Operand(outer, outer.type(), check);
    }

    private void arguments(
            TreePath path,
            List<? extends ExpressionTree> arguments,
            ExecutableElement method,
            List<Operand> operands,
            List<Object> template,
            boolean isRaw) {
        int first = operands.size();
        arguments(path, arguments, method, operands);
        for (int i = first; i < operands.size(); i++) {
            template.add(i > first || endsWithArgument(template) ? ", " : "");
            TypeMirror given = operands.get(i).value().type();
            template.add(isRaw ? raws.argument(method, i - first, given, Code.hole(i)) : new Part.Hole(i));
        }
        template.add(")");
    }

    /** Whether an accessor's receiver stands before the first argument. */
    private static boolean endsWithArgument(List<Object> template) {
        return !template.isEmpty() && !(template.get(template.size() - 1) instanceof String);
    }

    /** The type of the parameter that takes an argument: for one of a variable number, that of the elements. */
    private TypeMirror parameter(ExecutableElement method, int index, TreePath path) {
        int last = method.getParameters().size() - 1;
        TypeMirror type = method.getParameters().get(Math.min(index, last)).asType();
        return index >= last && Varargs.isSpread(reading, path) ? ((ArrayType) type).getComponentType() : type;
    }

    /** Arguments; one for a primitive parameter is unboxed as soon as it is evaluated. */
    private void arguments(
            TreePath path, List<? extends ExpressionTree> arguments, ExecutableElement method, List<Operand> operands) {
        List<Operand> all = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror parameter = parameter(method, i, path);
            all.add(
                    parameter.getKind().isPrimitive()
                            ? expressions.unboxed(path, arguments.get(i))
                            : expressions.operand(path, arguments.get(i)));
        }
        Optional<Varargs.Spread> spread = varargs.openly(path);
        int first = spread.map(Varargs.Spread::first).orElse(all.size());
        operands.addAll(all.subList(0, first));
        spread.ifPresent(found ->
                operands.add(array(path, arguments.subList(first, all.size()), found, all.subList(first, all.size()))));
    }

    private Operand array(
            TreePath path, List<? extends ExpressionTree> trees, Varargs.Spread spread, List<Operand> elements) {
        List<Code> holes = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            holes.add(varargs.element(new TreePath(path, trees.get(i)), Code.hole(i)));
        }
        TypeMirror type = Denotable.of(reading, spread.array());
        return Operand.of(new Expr.Strict(varargs.array(spread.array(), holes), elements, type));
    }
}
