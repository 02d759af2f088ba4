package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Descriptors;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * References to generic methods of variable arity that Java makes an array of a private class for. There a type
 * variable stands for the class, of which javac would make another array: it is made openly, in a lambda.
 *
 * <pre>
 * Arrays::asList   →  (Node a, Node b) -> Arrays.asList(Access.arrayOf(nodeArrayClass(), new Object[] {a, b}))
 * </pre>
 */
final class SpreadReferences {
    private final Reading reading;
    private final TreePath path;
    private final ExecutableElement method;
    private final ExecutableType descriptor;
    private final List<TypeMirror> given;

    /** How many of the given values come before those of the array: the receiver, if it is one of them, and others. */
    private final int first;

    /** The array, if it is made, and its class cannot be named. */
    private final Optional<ArrayType> array;

    private SpreadReferences(Reading reading, TreePath path, ExecutableElement method) {
        this.reading = reading;
        this.path = path;
        this.method = method;
        this.descriptor = Descriptors.typeOf(reading, (DeclaredType) reading.trees.getTypeMirror(path));
        this.given = List.copyOf(descriptor.getParameterTypes());
        this.first = method.getParameters().size() - 1 + (takesReceiver() ? 1 : 0);
        this.array = hidden();
    }

    /** The array that Java makes, if its class is private; empty for all other references. */
    static Optional<SpreadReferences> of(Reading reading, TreePath path, ExecutableElement method) {
        if (!method.isVarArgs() || Varargs.isSignaturePolymorphic(method)) return Optional.empty();
        return Optional.of(new SpreadReferences(reading, path, method)).filter(found -> found.array.isPresent());
    }

    private boolean creates() {
        return method.getKind() == ElementKind.CONSTRUCTOR;
    }

    private TreePath qualifier() {
        return new TreePath(path, ((MemberReferenceTree) path.getLeaf()).getQualifierExpression());
    }

    private boolean isOfType() {
        Tree tree = qualifier().getLeaf();
        return tree.getKind() == Tree.Kind.PARAMETERIZED_TYPE
                || !Grammar.isThis(tree)
                        && !Grammar.isSuper(tree)
                        && reading.element(qualifier()) instanceof TypeElement;
    }

    private boolean takesReceiver() {
        return !creates() && !PrivateMembers.isStatic(method) && isOfType();
    }

    ArrayType array() {
        return array.orElseThrow();
    }

    private Optional<ArrayType> hidden() {
        ArrayType declared = (ArrayType) last(method.getParameters()).asType();
        boolean isWhole = given.size() == first + 1
                && reading.types.isSubtype(reading.types.erasure(last(given)), reading.types.erasure(declared));
        if (isWhole || given.size() < first || !(declared.getComponentType() instanceof TypeVariable variable)) {
            return Optional.empty();
        }
        Optional<TypeMirror> element = element(variable);
        if (element.isEmpty()) checkNameable(reading, path, given.subList(first, given.size()));
        return element.filter(type -> !type.getKind().isPrimitive())
                .map(reading.types::getArrayType)
                .filter(array -> reading.hidden.isHidden(reading.types.erasure(array)));
    }

    /** Refuses values of private classes of which none is what all are. */
    static void checkNameable(Reading reading, TreePath path, List<TypeMirror> types) {
        if (types.stream().anyMatch(reading.hidden::isHidden)) {
            throw reading.diagnostics.refuse(
                    Problem.NotSupported,
                    reading.origin(path.getLeaf()),
                    "An array that is made for values of several private classes",
                    "Write a lambda that makes it, or cast one of them to what all are.");
        }
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    /** What a type parameter is here: as it is written, as the instance has it, as what is given and wanted. */
    private Optional<TypeMirror> element(TypeVariable variable) {
        int index = method.getTypeParameters().indexOf(variable.asElement());
        List<? extends Tree> written = ((MemberReferenceTree) path.getLeaf()).getTypeArguments();
        if (index >= 0 && written != null && index < written.size()) {
            return Optional.ofNullable(reading.trees.getTypeMirror(new TreePath(path, written.get(index))));
        }
        TypeMirror own = method.getEnclosingElement().asType();
        TypeMirror result = creates() ? own : method.getReturnType();
        List<TypeMirror> spread = given.subList(first, given.size());
        Stream<Optional<TypeMirror>> known = Stream.of(
                PrivateMembers.isStatic(method) || creates() && !isParameterized()
                        ? Optional.empty()
                        : in(variable, own, takesReceiver() && !isParameterized() ? given.get(0) : receiver()),
                index >= 0 || creates() ? widest(reading, spread) : Optional.<TypeMirror>empty(),
                in(variable, result, descriptor.getReturnType()));
        return known.flatMap(Optional::stream).findFirst();
    }

    private boolean isParameterized() {
        return qualifier().getLeaf().getKind() == Tree.Kind.PARAMETERIZED_TYPE;
    }

    private TypeMirror receiver() {
        return Grammar.isSuper(qualifier().getLeaf()) ? reading.owner.asType() : reading.type(qualifier());
    }

    /** The type among those given that all others are. */
    static Optional<TypeMirror> widest(Reading reading, List<TypeMirror> types) {
        return types.stream()
                .filter(one -> types.stream().allMatch(other -> reading.types.isSubtype(other, one)))
                .findFirst();
    }

    /** What stands, in an actual type, where a declared one has a type variable. */
    private Optional<TypeMirror> in(TypeVariable variable, TypeMirror declared, TypeMirror actual) {
        if (declared instanceof TypeVariable one) {
            boolean isMeant = one.asElement().equals(variable.asElement());
            return isMeant && !actual.getKind().isPrimitive() ? Optional.of(actual) : Optional.empty();
        } else if (declared instanceof ArrayType one && actual instanceof ArrayType other) {
            return in(variable, one.getComponentType(), other.getComponentType());
        } else if (!(declared instanceof DeclaredType one) || !(actual instanceof DeclaredType other)) {
            return Optional.empty();
        } else if (one.asElement().equals(other.asElement())) {
            List<? extends TypeMirror> types = one.getTypeArguments();
            List<? extends TypeMirror> actuals = other.getTypeArguments();
            return IntStream.range(0, Math.min(types.size(), actuals.size()))
                    .mapToObj(i -> in(variable, types.get(i), actuals.get(i)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return reading.types.directSupertypes(actual).stream()
                .flatMap(up -> in(variable, declared, up).stream())
                .findFirst();
    }

    /**
     * The lambda.
     *
     * @param receiver of a method that is bound to one
     */
    Code lambda(List<Code> arguments, Optional<Code> receiver) {
        List<TypeMirror> types = given;
        boolean typed = !types.isEmpty()
                && types.stream().allMatch(type -> reading.types.isSameType(type, Denotable.of(reading, type)));
        List<Code> parameters = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.add(typed ? Code.join(Code.type(types.get(i)), " ", arguments.get(i)) : arguments.get(i));
        }
        int from = takesReceiver() ? 1 : 0;
        List<Code> passed = new ArrayList<>(arguments.subList(from, first));
        passed.add(new Varargs(reading).array(array(), arguments.subList(first, arguments.size())));
        TypeElement declaring = (TypeElement) method.getEnclosingElement();
        Code type = Code.type(reading.types.erasure(declaring.asType()));
        Code call;
        if (creates()) {
            if (Receivers.isInner(declaring)) {
                throw reading.diagnostics.refuse(
                        Problem.NotSupported,
                        reading.origin(path.getLeaf()),
                        "A reference to this constructor, which is given an array of a private class,",
                        "Write a lambda.");
            }
            String diamond = declaring.getTypeParameters().isEmpty() ? "" : "<>";
            call = Code.join("new ", type, diamond, "(", Code.separated(", ", passed), ")");
        } else {
            Code before = PrivateMembers.isStatic(method)
                    ? type
                    : takesReceiver()
                            ? arguments.get(0)
                            : receiver.orElseThrow().captured();
            call = Code.select(before, Code.call(method.getSimpleName().toString(), passed));
        }
        return Code.join("(", Code.separated(", ", parameters), ") -> ", call);
    }
}
