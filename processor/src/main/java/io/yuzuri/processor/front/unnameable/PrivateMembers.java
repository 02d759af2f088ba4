package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
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
public final class PrivateMembers {
    private final Reading reading;
    private final Receivers receivers;
    private final TypeArguments typeArguments;

    public PrivateMembers(Reading reading) {
        this.reading = reading;
        this.receivers = new Receivers(reading);
        this.typeArguments = new TypeArguments(reading);
    }

    /**
     * Reads a field. A constant is written down, as plain Java does; where an expression stands before that of an
     * instance,
     * the accessor has it evaluated, and sees that it is not null.
     *
     * @param path the name of the field, or what ends in it
     */
    public Code get(Element field, Code receiver, TreePath path) {
        Object constant = ((VariableElement) field).getConstantValue();
        if (constant != null && isConstant(path)) return literal(constant);
        List<Code> arguments = isStatic(field) ? List.of() : List.of(receiver);
        return accessor(member(field, Part.Reach.GET, path), arguments);
    }

    /**
     * Whether the name of a field that is a constant is a constant expression: alone, or behind a class (JLS 15.29).
     */
    private boolean isConstant(TreePath path) {
        return !(path.getLeaf() instanceof MemberSelectTree select)
                || !Grammar.isThis(select.getExpression())
                        && reading.element(new TreePath(path, select.getExpression())) instanceof TypeElement;
    }

    /** A field behind an expression that is evaluated. */
    public Shape selected(TreePath path) {
        MemberSelectTree select = (MemberSelectTree) path.getLeaf();
        Element field = reading.element(path);
        Holes holes = new Holes(reading);
        Code receiver = receivers.passed(new TreePath(path, select.getExpression()), holes);
        return holes.in(
                field.getKind().isField() && !receivers.canName(path, field)
                        ? get(field, receiver, path)
                        : Code.select(receiver, select.getIdentifier().toString()));
    }

    public Code superField(Receivers.Super above, Element field, TreePath path) {
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
        } else if (constant instanceof String) {
            return literal.as(Precedence.SHIFT); // two texts with a plus between them javac reads as one
        }
        boolean isSigned = constant instanceof Number number && Math.copySign(1, number.doubleValue()) < 0;
        return literal.as(isSigned ? Precedence.SIGNED : Precedence.PRIMARY);
    }

    public static boolean isConstantOfInstance(Element field) {
        return !isStatic(field) && ((VariableElement) field).getConstantValue() != null;
    }

    public static Code accessor(Part.Member member, List<Code> arguments) {
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
    Part.Member constructor(Element constructor, Part.Reach reach, TreePath creation) {
        if (!reading.hidden.isInMember(constructor)) {
            return new Part.Member(constructor, reach, List.of())
                    .with(typeArguments.written(creation, (ExecutableElement) constructor));
        }
        return constructor(constructor, reach, (DeclaredType) reading.trees.getTypeMirror(creation));
    }

    /** The accessor of a record's component. */
    public Part.Member component(Element accessor, DeclaredType record) {
        ExecutableType type = (ExecutableType) reading.types.asMemberOf(record, accessor);
        return new Part.Member(accessor, Part.Reach.COMPONENT, denotable(HiddenTypes.head(type)));
    }

    private Part.Member constructor(Element constructor, Part.Reach reach, DeclaredType created) {
        ExecutableType type = (ExecutableType) reading.types.asMemberOf(created, constructor);
        List<TypeMirror> actual = new ArrayList<>(List.of(created));
        actual.addAll(HiddenTypes.head(type));
        return new Part.Member(constructor, reach, denotable(actual));
    }

    private List<TypeMirror> denotable(List<TypeMirror> types) {
        return types.stream().map(type -> Denotable.of(reading, type)).toList();
    }

    public static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }
}
