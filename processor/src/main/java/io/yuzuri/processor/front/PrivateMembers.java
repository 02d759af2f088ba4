package io.yuzuri.processor.front;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.PrivateTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Members that the generated class may not name: private ones, inherited protected ones of another package, and what is
 * reached through {@code super}. Each use becomes a call of an accessor.
 *
 * <pre>
 * o.count        →  Private.count(o)
 * o.count = n    →  Private.count(o, n)
 * count += n     →  Private.count(self, Private.count(self) + n)
 * secret(x)      →  Private.secret(self, x)
 * super.m(x)     →  Private.superM(self, x)
 * this::secret   →  (a) -> Private.secret(self, a)
 * </pre>
 */
final class PrivateMembers {
    private final Reading reading;
    private final SourceText text;
    private final Receivers receivers;

    PrivateMembers(Reading reading, SourceText text, Receivers receivers) {
        this.reading = reading;
        this.text = text;
        this.receivers = receivers;
    }

    Code get(Element field, Code receiver) {
        Object constant = ((VariableElement) field).getConstantValue();
        if (constant != null) {
            return Code.text(literal(constant));
        }
        return accessor(field, Code.Reach.GET, isStatic(field) ? List.of() : List.of(receiver));
    }

    Code superField(MemberSelectTree tree, Element field) {
        return reading.accessibility.canName(field)
                ? Code.join(receivers.asParent(field), "." + tree.getIdentifier())
                : get(field, Code.of(new Code.Receiver()));
    }

    /** A constant as Java; narrow types keep their type by a cast. */
    private String literal(Object constant) {
        String literal = reading.elements.getConstantExpression(constant);
        return constant instanceof Byte || constant instanceof Short ? "(" + literal + ")" : literal;
    }

    static Code accessor(Element member, Code.Reach reach, List<Code> arguments) {
        return Code.join(new Code.Member(member, reach), "(", Code.separated(", ", arguments), ")");
    }

    static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    private boolean isSuperCall(ExpressionTree select, TreePath path) {
        return select instanceof MemberSelectTree member
                && receivers.isOwnersSuper(member.getExpression(), new TreePath(path, member));
    }

    boolean isCallOfInaccessible(MethodInvocationTree tree, Element method, TreePath path) {
        return method instanceof ExecutableElement
                && method.getKind() != ElementKind.CONSTRUCTOR
                && (isSuperCall(tree.getMethodSelect(), path) || !reading.accessibility.canName(method));
    }

    Code call(MethodInvocationTree tree, Element method, TreePath path, SourceText.Place place) {
        ExpressionTree select = tree.getMethodSelect();
        List<Code> arguments = new ArrayList<>();
        boolean isSuper = isSuperCall(select, path);
        if (isSuper) {
            arguments.add(Code.of(new Code.Receiver()));
        } else if (!isStatic(method)) {
            arguments.add(
                    select instanceof MemberSelectTree member
                            ? text.code(new TreePath(new TreePath(path, member), member.getExpression()), place)
                            : receivers.implicit(path, method).orElseThrow());
        }
        tree.getArguments().forEach(argument -> arguments.add(text.code(new TreePath(path, argument), place)));
        return accessor(method, isSuper ? Code.Reach.SUPER_CALL : Code.Reach.CALL, arguments);
    }

    Code construct(NewClassTree tree, Element constructor, TreePath path, SourceText.Place place) {
        List<Code> arguments = new ArrayList<>();
        if (tree.getEnclosingExpression() != null) {
            arguments.add(text.code(new TreePath(path, tree.getEnclosingExpression()), place));
        } else {
            outer(path, constructor).ifPresent(arguments::add);
        }
        tree.getArguments().forEach(argument -> arguments.add(text.code(new TreePath(path, argument), place)));
        return accessor(constructor, Code.Reach.NEW, arguments);
    }

    /** The implied outer instance that the constructor of an inner class takes first. */
    Optional<Code> outer(TreePath path, Element constructor) {
        TypeElement created = (TypeElement) constructor.getEnclosingElement();
        return Receivers.isInner(created) ? receivers.implicit(path, created) : Optional.empty();
    }

    Optional<Code> reference(MemberReferenceTree tree, Element method, TreePath path, SourceText.Place place) {
        ExpressionTree qualifier = tree.getQualifierExpression();
        boolean isSuper = receivers.isOwnersSuper(qualifier, path);
        if (isInnerConstructor(tree, method) && reading.accessibility.canName(method)) {
            return Optional.of(innerReference(path, method));
        }
        if (!isSuper && reading.accessibility.canName(method)) {
            return Optional.empty();
        }
        if (((ExecutableElement) method).isVarArgs() && PrivateTypes.isInMember(method)) {
            throw reading.diagnostics.refuse(Problem.PrivateReference, reading.origin(tree), method.getSimpleName());
        }
        boolean create = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
        Code.Reach reach = create ? Code.Reach.NEW : isSuper ? Code.Reach.SUPER_CALL : Code.Reach.CALL;
        boolean bound = isSuper || !create && !isStatic(method) && !isTypeName(new TreePath(path, qualifier));
        if (!bound && PrivateTypes.isInMember(method)) {
            return Optional.of(unboundReference(method, reach, path));
        }
        if (!bound) {
            return Optional.of(Code.of(new Code.Member(method, reach, true)));
        }
        if (!isSuper
                && !(qualifier instanceof IdentifierTree name && name.getName().contentEquals("this"))) {
            throw reading.diagnostics.refuse(Problem.PrivateReference, reading.origin(tree), method.getSimpleName());
        }
        return Optional.of(boundReference(tree, (ExecutableElement) method, reach, path));
    }

    /** {@code this::secret} as a lambda with the parameters of the functional interface's method. */
    private Code boundReference(MemberReferenceTree tree, ExecutableElement method, Code.Reach reach, TreePath path) {
        List<Code> parameters = arguments(path);
        List<Code> arguments = new ArrayList<>(parameters);
        arguments.add(0, Code.of(new Code.Receiver()));
        return Code.join("(", Code.separated(", ", parameters), ") -> ", accessor(method, reach, arguments));
    }

    /** {@code Session::name} as {@code (Session a) -> Private.name(a)}: its parameter says more than the accessor's. */
    private Code unboundReference(Element method, Code.Reach reach, TreePath path) {
        List<Code> arguments = new ArrayList<>(arguments(path));
        List<Code> parameters = new ArrayList<>();
        List<TypeMirror> types = Descriptors.parameters(reading, reading.trees.getTypeMirror(path));
        boolean typed = types.stream().allMatch(type -> isDenotable(type));
        for (int i = 0; i < arguments.size(); i++) {
            parameters.add(typed ? Code.join(new Code.Type(types.get(i)), " ", arguments.get(i)) : arguments.get(i));
        }
        if (reach == Code.Reach.NEW) {
            outer(path, method).ifPresent(outer -> arguments.add(0, outer));
        }
        return Code.join("(", Code.separated(", ", parameters), ") -> ", accessor(method, reach, arguments));
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
    private Code innerReference(TreePath path, Element constructor) {
        Code arguments = Code.separated(", ", arguments(path));
        TypeElement created = (TypeElement) constructor.getEnclosingElement();
        return Code.join("(", arguments, ") -> ", receivers.innerCreation(path, created), "(", arguments, ")");
    }

    private List<Code> arguments(TreePath reference) {
        int arity = Descriptors.arity(reading, reading.trees.getTypeMirror(reference));
        List<Code> arguments = new ArrayList<>();
        for (int i = 0; i < arity; i++) {
            arguments.add(Code.text("argument" + i));
        }
        return arguments;
    }

    private boolean isTypeName(TreePath path) {
        Element element = path.getLeaf() instanceof IdentifierTree || path.getLeaf() instanceof MemberSelectTree
                ? reading.element(path)
                : null;
        return element != null
                        && (element.getKind().isClass() || element.getKind().isInterface())
                || path.getLeaf().getKind() == Tree.Kind.PARAMETERIZED_TYPE;
    }

    Optional<Code> assign(AssignmentTree tree, TreePath path, SourceText.Place place) {
        return target(tree.getVariable(), path, place).map(target -> {
            Code value = text.code(new TreePath(path, tree.getExpression()), place);
            TypeMirror given = reading.trees.getTypeMirror(new TreePath(path, tree.getExpression()));
            return target.set(Code.Reach.SET, Conversions.assigned(reading, value, given, target.type()));
        });
    }

    Optional<Code> update(CompoundAssignmentTree tree, TreePath path, SourceText.Place place) {
        return target(tree.getVariable(), path, place).map(target -> {
            Code operand =
                    text.code(new TreePath(path, tree.getExpression()), place).parenthesized();
            String operator = Conversions.operator(tree.getKind());
            Code sum = Code.join(target.once(tree).get(), " " + operator + " ", operand);
            return target.set(Code.Reach.SET, Conversions.narrowed(reading, sum, target.type()));
        });
    }

    Optional<Code> increment(UnaryTree tree, TreePath path, SourceText.Place place) {
        return target(tree.getExpression(), path, place).map(target -> {
            boolean postfix =
                    tree.getKind() == Tree.Kind.POSTFIX_INCREMENT || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
            boolean valued = !(path.getParentPath().getLeaf() instanceof ExpressionStatementTree);
            Code sum = Code.join(target.once(tree).get(), Conversions.step(tree.getKind()));
            Code.Reach reach = postfix && valued ? Code.Reach.REPLACE : Code.Reach.SET;
            return target.set(reach, Conversions.narrowed(reading, sum, target.type()));
        });
    }

    /** A field that cannot be named, as the target of an assignment; empty for any other target. */
    Optional<Target> target(ExpressionTree variable, TreePath parent, SourceText.Place place) {
        TreePath path = new TreePath(parent, variable);
        if (variable.getKind() == Tree.Kind.PARENTHESIZED) {
            return target(((com.sun.source.tree.ParenthesizedTree) variable).getExpression(), path, place);
        }
        if (!(variable instanceof IdentifierTree) && !(variable instanceof MemberSelectTree)) {
            return Optional.empty();
        }
        Element field = reading.element(path);
        if (field == null || !field.getKind().isField() || reading.accessibility.canName(field)) {
            return Optional.empty();
        }
        if (variable instanceof MemberSelectTree select) {
            TreePath receiver = new TreePath(path, select.getExpression());
            return Optional.of(new Target(field, text.code(receiver, place), isSimple(receiver)));
        }
        return receivers.implicit(path, field).map(receiver -> new Target(field, receiver, true));
    }

    private boolean isSimple(TreePath path) {
        return path.getLeaf() instanceof IdentifierTree;
    }

    /** An inaccessible field and what it is a field of. */
    final class Target {
        private final Element field;
        private final Code receiver;
        private final boolean simple;

        private Target(Element field, Code receiver, boolean simple) {
            this.field = field;
            this.receiver = receiver;
            this.simple = simple;
        }

        TypeMirror type() {
            return field.asType();
        }

        /** This target, whose receiver is named twice. */
        private Target once(Tree tree) {
            if (!simple && !isStatic(field)) {
                reading.diagnostics.report(Problem.PrivateUpdate, reading.origin(tree), field.getSimpleName());
            }
            return this;
        }

        private Code get() {
            return PrivateMembers.this.get(field, receiver);
        }

        private Code set(Code.Reach reach, Code value) {
            return accessor(field, reach, isStatic(field) ? List.of(value) : List.of(receiver, value));
        }
    }
}
