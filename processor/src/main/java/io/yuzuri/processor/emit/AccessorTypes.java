package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.SameType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The types in the head of an accessor. Those of a member that mentions a private class are <em>open</em> where they
 * mention one or depend on a type variable: such a type is a type variable of the accessor, and each call says what it
 * is there.
 *
 * <pre>
 * record Node&lt;T&gt;(T value, Node&lt;T&gt; next)  →  &lt;Node, T&gt; Node newNode(T argument0, Node argument1)
 * List&lt;Session&gt; sessions()               →  &lt;R&gt; R sessions(Object receiver)
 *                                            called as Private.&lt;List&lt;Session&gt;&gt;sessions(o)
 * </pre>
 */
final class AccessorTypes {
    private final TypeNames names;
    private final HiddenTypes hidden;
    private final Scope scope;
    private final boolean open;
    private final List<Variable> variables = new ArrayList<>();
    private final TypeName result;
    private final TypeName erasedResult;
    private final List<TypeName> parameters = new ArrayList<>();
    private final List<TypeName> erasedParameters = new ArrayList<>();
    private final List<TypeName> thrown = new ArrayList<>();

    /**
     * What stands for an open type.
     *
     * @param place where the type comes first among those of the head
     */
    private record Variable(TypeMirror type, int place, TypeVariableName name) {
        TypeName use() {
            return TypeVariableName.get(name.name());
        }
    }

    private AccessorTypes(
            TypeNames names,
            TypeElement owner,
            Scope scope,
            boolean open,
            TypeMirror result,
            List<? extends TypeMirror> parameters,
            List<? extends TypeMirror> thrown) {
        this.names = names;
        this.hidden = HiddenTypes.from(owner);
        this.scope = scope;
        this.open = open;
        boolean isVoid = result.getKind() == TypeKind.VOID;
        int place = isVoid ? 0 : 1;
        this.result = isVoid ? TypeName.VOID : type(result, "R", 0, scope.object());
        this.erasedResult = erased(result);
        for (int i = 0; i < parameters.size(); i++) {
            TypeMirror each = parameters.get(i);
            this.parameters.add(type(each, "A" + i, place++, scope.object()));
            erasedParameters.add(erased(each));
        }
        for (TypeMirror each : thrown) {
            this.thrown.add(type(each, "X", place++, scope.of(Throwable.class)));
        }
    }

    /** The types of an accessor of a member of a class, or of the constructor of one. */
    static AccessorTypes of(Element member, TypeElement owner, Scope scope) {
        boolean open = HiddenTypes.from(owner).isInMember(member);
        TypeNames names = open ? TypeNames.none(owner, scope) : new TypeNames(member, owner, scope);
        if (!(member instanceof ExecutableElement)) {
            return new AccessorTypes(names, owner, scope, open, member.asType(), List.of(), List.of());
        }
        ExecutableType type = (ExecutableType) member.asType();
        boolean creates = member.getSimpleName().contentEquals("<init>");
        TypeMirror result = creates ? member.getEnclosingElement().asType() : type.getReturnType();
        return new AccessorTypes(names, owner, scope, open, result, type.getParameterTypes(), type.getThrownTypes());
    }

    /** The types of the method of an interface that is like a private one. */
    static AccessorTypes like(ExecutableElement method, TypeElement owner, Scope scope) {
        ExecutableType type = (ExecutableType) method.asType();
        return new AccessorTypes(
                TypeNames.none(owner, scope),
                owner,
                scope,
                true,
                type.getReturnType(),
                type.getParameterTypes(),
                type.getThrownTypes());
    }

    private TypeName type(TypeMirror type, String wish, int place, TypeName bound) {
        if (!isOpen(type)) return names.of(type);
        return variables.stream()
                .filter(known -> SameType.are(known.type(), type))
                .findFirst()
                .orElseGet(() -> add(type, wish, place, bound))
                .use();
    }

    private Variable add(TypeMirror type, String wish, int place, TypeName bound) {
        String name = scope.variable(
                name(type, wish),
                variables.stream().map(known -> known.name().name()).collect(Collectors.toSet()));
        Variable variable = new Variable(type, place, names.variable(name, List.of(bound)));
        variables.add(variable);
        return variable;
    }

    private String name(TypeMirror type, String wish) {
        if (type.getKind() == TypeKind.TYPEVAR) {
            return ((TypeVariable) type).asElement().getSimpleName().toString();
        }
        boolean isClass = type.getKind() == TypeKind.DECLARED && hidden.isHidden(type);
        return isClass ? ((DeclaredType) type).asElement().getSimpleName().toString() : wish;
    }

    /** Whether calls say types. */
    boolean isOpen() {
        return open;
    }

    private boolean isOpen(TypeMirror type) {
        return open && (!hidden.in(type).isEmpty() || HiddenTypes.hasVariable(type));
    }

    private TypeName erased(TypeMirror type) {
        return isOpen(type) ? scope.object() : names.erasure().erased(type);
    }

    List<TypeVariableName> variables() {
        return open ? variables.stream().map(Variable::name).toList() : names.variables();
    }

    /** The names for types that are the same in each call. */
    TypeNames names() {
        return names;
    }

    TypeName result() {
        return result;
    }

    List<TypeName> parameters() {
        return parameters;
    }

    List<TypeName> thrown() {
        return thrown;
    }

    /** The result's type as the handle behind the accessor has it. */
    TypeName erasedResult() {
        return erasedResult;
    }

    /** The parameters' types as the handle behind the accessor has them. */
    List<TypeName> erasedParameters() {
        return erasedParameters;
    }

    /**
     * What a call says that the type variables are; nothing where javac finds them.
     *
     * @param actual what the types are at a call: the result, unless it is void, then the parameters, then the
     *     exceptions
     * @param caller the names that the caller has for types
     */
    List<CodeBlock> arguments(List<TypeMirror> actual, TypeNames caller) {
        return variables.stream()
                .map(Variable::place)
                .map(actual::get)
                .map(type -> CodeBlock.of("$T", caller.boxed(type)))
                .toList();
    }

    /** {@code <A, B>}, or nothing. */
    static CodeBlock inBrackets(List<CodeBlock> arguments) {
        return arguments.isEmpty() ? CodeBlock.of("") : CodeBlock.of("<$L>", CodeBlock.join(arguments, ", "));
    }
}
