package io.yuzuri.processor.front;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * Members that the generated class may not name: private ones, inherited protected ones of another package, and what is
 * reached through {@code super}. Each use becomes a call of an accessor.
 *
 * <pre>
 * o.count        →  Private.count(o)
 * secret(x)      →  Private.secret(self, x)
 * super.m(x)     →  Private.superM(self, x)
 * </pre>
 */
final class PrivateMembers {
    private final Reading reading;
    private final SourceText text;
    private final Receivers receivers;
    private final RawMembers raws;
    private final TypeArguments typeArguments;
    private final Varargs varargs;

    PrivateMembers(Reading reading, SourceText text, Receivers receivers) {
        this.reading = reading;
        this.text = text;
        this.receivers = receivers;
        this.raws = new RawMembers(reading);
        this.typeArguments = new TypeArguments(reading, receivers);
        this.varargs = new Varargs(reading, text);
    }

    /**
     * Reads a field. A constant is written down, as plain Java does; where an expression stands before that of an instance,
     * the accessor has it evaluated, and sees that it is not null.
     *
     * @param path the name of the field, or what ends in it
     */
    Code get(Element field, Code receiver, TreePath path) {
        Object constant = ((VariableElement) field).getConstantValue();
        boolean evaluates = !isStatic(field)
                && path.getLeaf() instanceof MemberSelectTree select
                && !Receivers.isThis(select.getExpression())
                && !Receivers.isSuper(select.getExpression());
        if (constant != null && !evaluates) {
            return literal(constant);
        }
        List<Code> arguments = isStatic(field) ? List.of() : List.of(receiver);
        return accessor(member(field, Part.Reach.GET, path), arguments);
    }

    Code superField(Receivers.Super above, Element field, TreePath path) {
        return reading.accessibility.canName(field)
                ? Code.select(
                        receivers.asParent(above, field), field.getSimpleName().toString())
                : get(field, receivers.instance(above.scope()), path);
    }

    /** A constant as Java, with its own type: {@code (byte) 0x05}, {@code 1.0 / 0.0}. */
    private Code literal(Object constant) {
        Code literal = Code.text(reading.elements.getConstantExpression(constant));
        if (constant instanceof Byte || constant instanceof Short) {
            return literal.as(Precedence.UNARY);
        } else if (constant instanceof Number number && !Double.isFinite(number.doubleValue())) {
            return literal.as(Precedence.MULTIPLICATIVE);
        }
        boolean isSigned = constant instanceof Number number && Math.copySign(1, number.doubleValue()) < 0;
        return literal.as(isSigned ? Precedence.SIGNED : Precedence.PRIMARY);
    }

    static boolean isConstantOfInstance(Element field) {
        return !isStatic(field) && ((VariableElement) field).getConstantValue() != null;
    }

    static Code accessor(Part.Member member, List<Code> arguments) {
        return Code.call(member, arguments);
    }

    /**
     * A member and the types that it has at one place.
     *
     * @param path its name, or what ends in it
     */
    Part.Member member(Element member, Part.Reach reach, TreePath path) {
        TypeMirror type = reading.hidden.isInMember(member) ? reading.trees.getTypeMirror(path) : null;
        List<TypeMirror> actual = type == null
                ? List.of()
                : denotable(type instanceof ExecutableType method ? HiddenTypes.head(method) : List.of(type));
        return new Part.Member(member, reach, receivers.way(path, member), false, actual);
    }

    /** A called method, and the type arguments that the user gave it. */
    Part.Member called(ExecutableElement method, Part.Reach reach, TreePath call) {
        TreePath named = new TreePath(call, ((MethodInvocationTree) call.getLeaf()).getMethodSelect());
        return member(method, reach, named).with(typeArguments.written(call, method));
    }

    /** A constructor and the types that it has in a creation. */
    Part.Member constructor(Element constructor, TreePath creation) {
        if (!reading.hidden.isInMember(constructor)) {
            return new Part.Member(constructor, Part.Reach.NEW, List.of())
                    .with(typeArguments.written(creation, (ExecutableElement) constructor));
        }
        return constructor(constructor, (DeclaredType) reading.trees.getTypeMirror(creation));
    }

    /** The accessor of a record's component. */
    Part.Member component(Element accessor, DeclaredType record) {
        ExecutableType type = (ExecutableType) reading.types.asMemberOf(record, accessor);
        return new Part.Member(accessor, Part.Reach.COMPONENT, denotable(HiddenTypes.head(type)));
    }

    private Part.Member constructor(Element constructor, DeclaredType created) {
        ExecutableType type = (ExecutableType) reading.types.asMemberOf(created, constructor);
        List<TypeMirror> actual = new ArrayList<>(List.of(created));
        actual.addAll(HiddenTypes.head(type));
        return new Part.Member(constructor, Part.Reach.NEW, denotable(actual));
    }

    private List<TypeMirror> denotable(List<TypeMirror> types) {
        return types.stream().map(type -> Denotable.of(reading, type)).toList();
    }

    static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    boolean isCallOfInaccessible(MethodInvocationTree tree, Element method, TreePath path) {
        return method instanceof ExecutableElement
                && method.getKind() != ElementKind.CONSTRUCTOR
                && (receivers
                                .superBefore(new TreePath(path, tree.getMethodSelect()))
                                .isPresent()
                        || !receivers.canName(new TreePath(path, tree.getMethodSelect()), method));
    }

    Code call(MethodInvocationTree tree, Element method, TreePath path, SourceText.Place place) {
        ExpressionTree select = tree.getMethodSelect();
        List<Code> arguments = new ArrayList<>();
        TreePath named = new TreePath(path, select);
        if (!isStatic(method)) {
            arguments.add(
                    select instanceof MemberSelectTree member
                            ? receivers.passed(new TreePath(named, member.getExpression()), text, place)
                            : receivers.passed(path, method));
        }
        boolean isRaw = raws.isRaw(receivers.explicit(named), method);
        arguments.addAll(arguments(tree.getArguments(), isRaw, path, place));
        Part.Reach reach = receivers.isSuperCall(named, method) ? Part.Reach.SUPER_CALL : Part.Reach.CALL;
        return accessor(called((ExecutableElement) method, reach, path), arguments)
                .at(reading.callLine(tree));
    }

    Code construct(NewClassTree tree, Element constructor, TreePath path, SourceText.Place place) {
        List<Code> arguments = new ArrayList<>();
        if (tree.getEnclosingExpression() != null) {
            arguments.add(text.code(new TreePath(path, tree.getEnclosingExpression()), place));
        } else {
            outer(path, constructor).ifPresent(arguments::add);
        }
        TypeMirror type = reading.trees.getTypeMirror(path);
        boolean isRaw = raws.isRaw(Optional.of(type), constructor);
        arguments.addAll(arguments(tree.getArguments(), isRaw, path, place));
        Code creation = accessor(constructor(constructor, path), arguments).at(reading.line(tree));
        return isRaw ? raws.created(type, creation) : creation;
    }

    private List<Code> arguments(
            List<? extends ExpressionTree> trees, boolean isRaw, TreePath call, SourceText.Place place) {
        Optional<Varargs.Spread> spread = varargs.openly(call);
        List<Code> arguments = new ArrayList<>();
        List<Code> elements = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            TreePath path = new TreePath(call, tree);
            Code value = text.code(path, place);
            int index = arguments.size();
            if (spread.filter(found -> index == found.first()).isPresent()) {
                elements.add(varargs.element(path, value));
            } else {
                TypeMirror given = reading.trees.getTypeMirror(path);
                arguments.add(
                        isRaw ? raws.argument((ExecutableElement) reading.element(call), index, given, value) : value);
            }
        }
        spread.ifPresent(found -> arguments.add(varargs.array(found.array(), elements)));
        return arguments;
    }

    /** The implied outer instance that the constructor of an inner class takes first. */
    Optional<Code> outer(TreePath path, Element constructor) {
        TypeElement created = (TypeElement) constructor.getEnclosingElement();
        return Receivers.isInner(created) ? Optional.of(receivers.passedOuter(path, created)) : Optional.empty();
    }
}
