package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Descriptors;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * References to methods that the generated class may not name: lambdas with the parameters of the functional
 * interface's method. The receiver of one is evaluated, and must not be null, when the reference is (JLS 15.13.3).
 *
 * <pre>
 * this::secret     →  (argument0) -> Private.secret(self, argument0)
 * f()::secret      →  Access.bind(f(), receiver -> (argument0) -> Private.secret(receiver, argument0))
 * Session::name    →  (Session argument0) -> Private.name(argument0)
 * X::secret        →  Private::secret                                 where no private class is mentioned
 * Inner::new       →  (argument0) -> Private.newInner(self, argument0)
 * </pre>
 */
public final class PrivateReferences {
    private final Reading reading;
    private final Receivers receivers;
    private final TypeArguments typeArguments;
    private final Varargs varargs;

    public PrivateReferences(Reading reading) {
        this.reading = reading;
        this.receivers = new Receivers(reading);
        this.typeArguments = new TypeArguments(reading);
        this.varargs = new Varargs(reading);
    }

    /** What stands for a reference; empty if it can stay. */
    public Optional<Shape> of(TreePath path) {
        MemberReferenceTree tree = (MemberReferenceTree) path.getLeaf();
        Element method = reading.element(path);
        boolean isSuper = receivers.superBefore(path).isPresent();
        if (method == null) {
            return Optional.empty();
        } else if (isInnerConstructor(tree, method) && reading.accessibility.canName(method)) {
            return innerReference(path, method).map(Shape::of);
        } else if (!isSuper && receivers.canName(path, method)) {
            return method instanceof ExecutableElement called
                    ? SpreadReferences.of(reading, path, called).map(spread -> spread(path, spread))
                    : Optional.empty();
        }
        Holes holes = new Holes(reading);
        if (Grammar.isSuper(tree.getQualifierExpression()) || Grammar.isThis(tree.getQualifierExpression())) {
            Code receiver = Grammar.isSuper(tree.getQualifierExpression())
                    ? receivers.passed(qualifier(path), holes)
                    : receivers.instanceAt(qualifier(path)).orElseGet(() -> holes.words(qualifier(path)));
            Part.Reach reach = receivers.isSuperCall(path, method) ? Part.Reach.SUPER_CALL : Part.Reach.CALL;
            return Optional.of(holes.in(lambda(path, reach, Optional.of(receiver))));
        } else if (isBound(path)) {
            return Optional.of(holes.in(bound(path, holes.value(qualifier(path)))));
        }
        boolean create = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
        Part.Reach reach = create ? Part.Reach.NEW : Part.Reach.CALL;
        Optional<Code> outer =
                create ? receivers.passedOuter(path, (TypeElement) method.getEnclosingElement()) : Optional.empty();
        boolean isSpread =
                SpreadReferences.of(reading, path, (ExecutableElement) method).isPresent();
        if (outer.isEmpty() && !reading.hidden.isInMember(method) && !isSpread) {
            return Optional.of(
                    Shape.of(Code.of(new Part.Member(method, reach, receivers.way(path, method), true, List.of())
                            .with(typeArguments.written(path, (ExecutableElement) method)))));
        }
        return Optional.of(Shape.of(lambda(path, reach, outer)));
    }

    /** A reference to a method that can be named, but not the array that it is given. */
    private Shape spread(TreePath path, SpreadReferences spread) {
        Holes holes = new Holes(reading);
        if (Grammar.isThis(((MemberReferenceTree) path.getLeaf()).getQualifierExpression())) {
            Code receiver = receivers.instanceAt(qualifier(path)).orElseGet(() -> holes.words(qualifier(path)));
            return holes.in(spread.lambda(arguments(path), Optional.of(receiver)));
        }
        return holes.in(
                isBound(path)
                        ? bound(
                                path,
                                holes.value(qualifier(path)),
                                receiver -> spread.lambda(arguments(path), Optional.of(receiver)))
                        : spread.lambda(arguments(path), Optional.empty()));
    }

    private static TreePath qualifier(TreePath reference) {
        return new TreePath(reference, ((MemberReferenceTree) reference.getLeaf()).getQualifierExpression());
    }

    /** Whether a reference to such a method has a receiver that is evaluated. */
    private boolean isBound(TreePath path) {
        MemberReferenceTree tree = (MemberReferenceTree) path.getLeaf();
        return tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE
                && !PrivateMembers.isStatic(reading.element(path))
                && !isTypeName(qualifier(path));
    }

    private Code bound(TreePath path, Code receiver) {
        return bound(path, receiver, name -> lambda(path, Part.Reach.CALL, Optional.of(name)));
    }

    /** A reference with its receiver. */
    private Code bound(TreePath path, Code receiver, UnaryOperator<Code> lambda) {
        TypeMirror type = reading.trees.getTypeMirror(path);
        Code types = reading.hidden.isHidden(type)
                ? Code.text("")
                : Code.join(
                        "<",
                        new Part.Type(reading.type(qualifier(path))),
                        ", ",
                        new Part.Type(Denotable.of(reading, type)),
                        ">");
        String name = reading.names.unused("receiver");
        Code access = Code.type(
                reading.elements.getTypeElement("io.yuzuri.generated.Access").asType());
        Code made = lambda.apply(Code.atom(name));
        return Code.join(access, ".", types, "bind(", receiver, ", " + name + " -> ", made, ")")
                .as(Precedence.PRIMARY);
    }

    private Code lambda(TreePath path, Part.Reach reach, Optional<Code> receiver) {
        List<TypeMirror> types = Descriptors.parameters(reading, reading.trees.getTypeMirror(path));
        boolean typed = !types.isEmpty() && types.stream().allMatch(this::isDenotable);
        List<Code> arguments = arguments(path);
        List<Code> parameters = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            parameters.add(typed ? Code.join(new Part.Type(types.get(i)), " ", arguments.get(i)) : arguments.get(i));
        }
        receiver.ifPresent(first -> arguments.add(0, first.captured()));
        Part.Member member = member(path, reach, receiver.isPresent());
        return Code.join(
                "(",
                Code.separated(", ", parameters),
                ") -> ",
                PrivateMembers.accessor(member, spread(path, arguments, receiver.isPresent())));
    }

    /** The arguments of an accessor, which takes an array where the method takes a variable number of arguments. */
    private List<Code> spread(TreePath path, List<Code> arguments, boolean bound) {
        ExecutableElement method = (ExecutableElement) reading.element(path);
        List<TypeMirror> given = Descriptors.parameters(reading, reading.trees.getTypeMirror(path));
        Optional<ArrayType> hidden = SpreadReferences.of(reading, path, method).map(SpreadReferences::array);
        boolean isOpen = hidden.isPresent() || reading.hidden.isInMember(method);
        if (!method.isVarArgs() || !isOpen || isWhole(method, given)) return arguments;
        boolean unbound = !bound && !PrivateMembers.isStatic(method) && method.getKind() != ElementKind.CONSTRUCTOR;
        int last = method.getParameters().size() - 1 + (bound || unbound ? 1 : 0);
        List<TypeMirror> types = given.subList(last - (bound ? 1 : 0), given.size());
        ArrayType declared = (ArrayType)
                method.getParameters().get(method.getParameters().size() - 1).asType();
        boolean isInferred = declared.getComponentType().getKind() == TypeKind.TYPEVAR && !types.isEmpty();
        ArrayType array = hidden.orElseGet(() -> isInferred ? reading.types.getArrayType(types.get(0)) : declared);
        List<Code> all = new ArrayList<>(arguments.subList(0, last));
        all.add(varargs.array(array, arguments.subList(last, arguments.size())));
        return all;
    }

    /** Whether the last argument that the interface's method gives is the array itself. */
    private boolean isWhole(ExecutableElement method, List<TypeMirror> given) {
        List<? extends VariableElement> parameters = method.getParameters();
        TypeMirror array =
                reading.types.erasure(parameters.get(parameters.size() - 1).asType());
        return given.size() >= parameters.size()
                && reading.types.isSubtype(reading.types.erasure(given.get(given.size() - 1)), array);
    }

    /** The method and the types that it has where the reference stands: those of the functional interface's method. */
    private Part.Member member(TreePath path, Part.Reach reach, boolean bound) {
        ExecutableElement method = (ExecutableElement) reading.element(path);
        if (!reading.hidden.isInMember(method)) {
            return new Part.Member(method, reach, receivers.way(path, method), false, List.of())
                    .with(typeArguments.written(path, method));
        }
        ExecutableType descriptor = Descriptors.typeOf(reading, (DeclaredType) reading.trees.getTypeMirror(path));
        boolean unbound = reach == Part.Reach.CALL && !bound && !PrivateMembers.isStatic(method);
        List<? extends TypeMirror> given = descriptor
                .getParameterTypes()
                .subList(unbound ? 1 : 0, descriptor.getParameterTypes().size());
        List<TypeMirror> actual = new ArrayList<>();
        if (reach == Part.Reach.NEW) {
            actual.add(method.getEnclosingElement().asType());
        } else if (method.getReturnType().getKind() != TypeKind.VOID) {
            actual.add(result(method, descriptor.getReturnType()));
        }
        boolean same =
                !method.isVarArgs() && given.size() == method.getParameters().size();
        actual.addAll(same ? given : ((ExecutableType) reading.types.erasure(method.asType())).getParameterTypes());
        actual.addAll(method.getThrownTypes());
        return new Part.Member(
                method,
                reach,
                receivers.way(path, method),
                false,
                actual.stream().map(type -> Denotable.of(reading, type)).toList());
    }

    /**
     * What a reference to the method gives: what the interface wants, or what the method declares where that is no
     * matter.
     */
    private TypeMirror result(ExecutableElement method, TypeMirror wanted) {
        TypeMirror declared = method.getReturnType();
        if (!HiddenTypes.hasVariable(declared)) return declared;
        return switch (wanted.getKind()) {
            case VOID -> reading.types.erasure(declared);
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE ->
                reading.types
                        .boxedClass(Conversions.primitive(reading, wanted.getKind()))
                        .asType();
            default -> wanted;
        };
    }

    private boolean isDenotable(TypeMirror type) {
        return reading.types.isSameType(type, Denotable.of(reading, type));
    }

    private static boolean isInnerConstructor(MemberReferenceTree tree, Element method) {
        return tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
                && method != null
                && method.getEnclosingElement() instanceof TypeElement created
                && Receivers.isInner(created)
                && !Accessibility.isLocal(created);
    }

    /** {@code Inner::new} with an implied outer instance. */
    private Optional<Code> innerReference(TreePath path, Element constructor) {
        Code arguments = Code.separated(", ", arguments(path));
        TypeElement created = (TypeElement) constructor.getEnclosingElement();
        return receivers
                .innerReference(path, created)
                .map(creation -> Code.join("(", arguments, ") -> ", creation.captured(), "(", arguments, ")"));
    }

    private List<Code> arguments(TreePath reference) {
        int arity = Descriptors.arity(reading, reading.trees.getTypeMirror(reference));
        List<Code> arguments = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            arguments.add(Code.atom(reading.names.unused("argument" + i)));
        }
        return arguments;
    }

    private boolean isTypeName(TreePath path) {
        Tree tree = path.getLeaf();
        boolean name = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
        return tree.getKind() == Tree.Kind.PARAMETERIZED_TYPE
                || name && !Grammar.isThis(tree) && reading.element(path) instanceof TypeElement;
    }
}
