package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Descriptors;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
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
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/**
 * Private classes, which generated code cannot name: a type variable stands for each. What Java allows of a class and
 * not of a type variable goes by the class object.
 *
 * <pre>
 * (Session) o              →  sessionClass().cast(o)
 * o instanceof Session     →  sessionClass().isInstance(o)
 * o instanceof Session s   →  (s = Access.as(sessionClass(), o)) != null
 * new Session[n]           →  Access.newArray(sessionArrayClass(), n)
 * switch (state) {case ON  →  switch (state.name()) {case "ON"
 * </pre>
 */
public final class PrivateClasses {
    private final Reading reading;

    public PrivateClasses(Reading reading) {
        this.reading = reading;
    }

    /** Refuses the method if a type variable cannot stand for a class in the type. */
    public static void check(Reading reading, TypeMirror type, Tree place) {
        if (type == null) return;
        for (TypeElement each : reading.hidden.in(type)) {
            check(reading, each, place);
        }
        if (type instanceof IntersectionType several) {
            several.getBounds().stream()
                    .filter(reading.hidden::isKeptElsewhere)
                    .findFirst()
                    .ifPresent(bound -> {
                        throw refuse(reading, reading.types.asElement(bound), place);
                    });
        }
        if (type.getKind() == javax.lang.model.type.TypeKind.DECLARED) {
            check(reading, (TypeElement) ((DeclaredType) type).asElement(), place);
            ((DeclaredType) type).getTypeArguments().forEach(argument -> check(reading, argument, place));
        } else if (type.getKind() == javax.lang.model.type.TypeKind.ARRAY) {
            check(reading, ((ArrayType) type).getComponentType(), place);
        }
    }

    private static void check(Reading reading, TypeElement type, Tree place) {
        if (!reading.accessibility.canStandFor(type)) throw refuse(reading, type, place);
    }

    /** Refuses the method if a private class is one of several bounds: a type variable can only be the only one. */
    public static void checkBounds(Reading reading, Tree place, List<? extends TypeParameterElement> parameters) {
        for (TypeParameterElement parameter : parameters) {
            if (parameter.getBounds().size() < 2) continue;
            for (TypeMirror bound : parameter.getBounds()) {
                if (reading.hidden.isHidden(bound)) throw refuse(reading, reading.types.asElement(bound), place);
            }
        }
    }

    /** Gives up the method at the mention of a class that is hidden, or lies in one that is. */
    public static RuntimeException refuse(Reading reading, Element type, Tree place) {
        Element hidden = type;
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!reading.accessibility.isVisible(e)) hidden = e;
        }
        return reading.diagnostics.refuse(Problem.PrivateType, reading.origin(place), hidden.getSimpleName());
    }

    /** Refuses the name of a private class where a type variable cannot stand. */
    public void checkName(TreePath path, TypeElement type) {
        check(reading, type, path.getLeaf());
        if (reading.hidden.isHidden(type) && isMisplaced(path)) throw refuse(reading, type, path.getLeaf());
    }

    private boolean isMisplaced(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        Tree above = path.getParentPath().getParentPath().getLeaf();
        boolean here = switch (parent.getKind()) {
            case INSTANCE_OF, UNION_TYPE, INTERSECTION_TYPE, NEW_CLASS, NEW_ARRAY -> true;
            case CLASS, INTERFACE, ENUM, RECORD -> true;
            case VARIABLE -> above instanceof CatchTree || above instanceof BindingPatternTree;
            case ARRAY_TYPE -> above instanceof InstanceOfTree || above instanceof NewArrayTree;
            case MEMBER_REFERENCE -> ((MemberReferenceTree) parent).getMode() == MemberReferenceTree.ReferenceMode.NEW;
            default -> CaseTrees.isRecordPattern(parent);
        };
        return here || isInStaticContext(path);
    }

    /**
     * Refuses hidden classes in a local record, enum or interface: there the type variables of the task mean nothing.
     */
    public void checkStatic(TreePath path) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree instanceof ExpressionTree) {
                    TypeMirror type = reading.trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
                    if (type != null) {
                        reading.hidden.in(type).stream().findFirst().ifPresent(found -> {
                            throw refuse(reading, found, tree);
                        });
                    }
                }
                return super.scan(tree, unused);
            }
        }.scan(path, null);
    }

    /** Whether the type variables of the task are out of reach: in a local record, enum or interface. */
    private boolean isInStaticContext(TreePath path) {
        for (TreePath p = path; p.getLeaf() != reading.method.getLeaf(); p = p.getParentPath()) {
            if (p.getLeaf() instanceof ClassTree tree) {
                Element type = reading.element(p);
                if (tree.getKind() != Tree.Kind.CLASS || type.getModifiers().contains(Modifier.STATIC)) return true;
            }
        }
        return false;
    }

    /**
     * What turns a lambda or a method reference into an object of its interface, if that is private or has a private
     * class in its method. A serializable one knows the class that holds its code; the object here would be of no such
     * class.
     */
    public Optional<Code> functional(TreePath path) {
        TypeMirror target = reading.trees.getTypeMirror(path);
        if (!(target instanceof DeclaredType declared)) return Optional.empty();
        TypeElement type = (TypeElement) declared.asElement();
        ExecutableElement method = Descriptors.of(reading, target);
        if (!reading.hidden.isHidden(type) && !reading.hidden.isInMember(method)) return Optional.empty();
        if (!method.getTypeParameters().isEmpty() || isSerializable(declared)) {
            throw refuse(reading, type, path.getLeaf());
        }
        ExecutableType descriptor = (ExecutableType) reading.types.asMemberOf(declared, method);
        return Optional.of(Code.of(new Part.Functional(declared, method, descriptor)));
    }

    private boolean isSerializable(TypeMirror type) {
        TypeElement serializable = reading.elements.getTypeElement("java.io.Serializable");
        return reading.types.isSubtype(type, serializable.asType());
    }

    public Code cast(TypeMirror type, Code value) {
        return call(type, "cast", value);
    }

    /** The type that an {@code instanceof} tests, if it is a private class or an array of such. */
    public Optional<TypeMirror> tested(TreePath path) {
        InstanceOfTree tree = (InstanceOfTree) path.getLeaf();
        TypeMirror type;
        if (tree.getPattern() instanceof BindingPatternTree pattern) {
            type = binding(path, pattern).asType();
        } else if (tree.getPattern() == null) {
            type = reading.trees.getTypeMirror(new TreePath(path, tree.getType()));
        } else {
            return Optional.empty();
        }
        return Optional.of(type).filter(reading.hidden::isHidden);
    }

    private Element binding(TreePath path, BindingPatternTree pattern) {
        return reading.element(new TreePath(new TreePath(path, pattern), pattern.getVariable()));
    }

    public Code instanceOf(TreePath path, TypeMirror type, Code value) {
        InstanceOfTree tree = (InstanceOfTree) path.getLeaf();
        check(reading, type, tree);
        if (!(tree.getPattern() instanceof BindingPatternTree pattern)) return call(type, "isInstance", value);
        if (reading.isCaptured(path)) {
            throw refuse(reading, reading.hidden.in(type).get(0), tree);
        }
        return bind(binding(path, pattern), pattern.getVariable().getName().toString(), value);
    }

    private static Code call(TypeMirror type, String method, Code value) {
        return Code.select(Code.of(new Part.ClassLiteral(type)), Code.call(method, List.of(value)));
    }

    /** {@code (s = Access.as(sessionClass(), o)) != null}; a binding without a name is only tested for. */
    public Code bind(Element binding, String name, Code value) {
        TypeMirror type = binding.asType();
        if (name.isEmpty()) return call(type, "isInstance", value);
        Local local = new Local(name, Denotable.of(reading, type), Local.Kind.VARIABLE, false);
        return as(reading.declare(binding, local), type, value);
    }

    /** Whether a value is of a class, a local then holding it as such. */
    public Code as(Local local, TypeMirror type, Code value) {
        Code bound = Code.assign(local, Part.Use.BIND, access("as", List.of(literal(type), value)));
        return Code.binary(bound, "!=", Code.atom("null"), Precedence.EQUALITY);
    }

    /** The object of any class. */
    private Code literal(TypeMirror type) {
        return reading.hidden.isHidden(type)
                ? Code.of(new Part.ClassLiteral(type))
                : Code.join(new Part.Erased(type), ".class");
    }

    /** A lambda captures a binding's value when it is made, which text that binds it cannot show. */
    public void checkBindings(Code code, Tree place) {
        code.forEach(part -> {
            if (part instanceof Part.Var bound && bound.use() == Part.Use.BIND) {
                code.forEach(other -> {
                    if (other instanceof Part.Var captured
                            && captured.use() == Part.Use.CAPTURE
                            && captured.local() == bound.local()) {
                        throw refuse(
                                reading, reading.hidden.in(bound.local().type()).get(0), place);
                    }
                });
            }
        });
    }

    private Code access(String method, List<Code> arguments) {
        Code access = Code.type(
                reading.elements.getTypeElement("io.yuzuri.generated.Access").asType());
        return Code.select(access, Code.call(method, arguments));
    }

    /**
     * Initialises a class, which plain Java does before it evaluates the arguments of {@code new}; gives its object.
     */
    Code initialized(TypeMirror type) {
        return access("initialized", List.of(literal(type)));
    }

    /** {@code new Session[n][]}, the dimensions as code. */
    private Code newArray(TypeMirror type, List<Code> dimensions) {
        List<Code> arguments = new ArrayList<>(List.of(Code.of(new Part.ClassLiteral(type))));
        arguments.addAll(dimensions);
        return access("newArray", arguments);
    }

    /** {@code new Session[] {a, b}}. */
    Code arrayOf(TypeMirror type, List<Code> elements) {
        Code all = Code.join("new ", new Part.Type(reading.object()), "[] {", Code.separated(", ", elements), "}");
        return access("arrayOf", List.of(Code.of(new Part.ClassLiteral(type)), all));
    }

    /** An array of a private class, its initialisers and those of its rows. */
    public Shape newArray(TreePath path, TypeMirror type) {
        NewArrayTree tree = (NewArrayTree) path.getLeaf();
        check(reading, type, tree);
        Holes holes = new Holes(reading);
        List<Code> codes = new ArrayList<>();
        if (tree.getInitializers() == null) {
            tree.getDimensions().forEach(dimension -> codes.add(holes.unboxed(new TreePath(path, dimension))));
            return holes.in(newArray(type, codes));
        }
        TypeMirror component = ((ArrayType) type).getComponentType();
        for (ExpressionTree element : tree.getInitializers()) {
            TreePath at = new TreePath(path, element);
            codes.add(
                    element instanceof NewArrayTree inner && inner.getType() == null
                            ? holes.inner(newArray(at, component), component)
                            : holes.value(at));
        }
        return holes.in(arrayOf(type, codes));
    }

    /** Whether a switch goes over a private enum. */
    public boolean isChoice(TreePath path, ExpressionTree selector) {
        TypeMirror type = reading.trees.getTypeMirror(new TreePath(path, selector));
        return reading.hidden.isHidden(type)
                && type instanceof DeclaredType declared
                && declared.asElement().getKind() == ElementKind.ENUM;
    }

    /** The name of a constant that a switch goes over; of null there is none, which only some switches take. */
    public Code nameOf(Code constant, List<? extends CaseTree> cases) {
        return takesNull(cases) ? access("nameOf", List.of(constant)) : Code.select(constant, "name()");
    }

    /** Whether a switch has a label for null: then it is exhaustive, too (JLS 14.11.2). */
    public static boolean takesNull(List<? extends CaseTree> cases) {
        return cases.stream().anyMatch(each -> CaseTrees.labels(each).stream().anyMatch(CaseTrees::isNull));
    }

    /** Whether a label is a constant of a private enum in a switch over another type, which cannot go over names. */
    public static boolean isForeignLabel(Reading reading, TreePath label) {
        if (!CaseTrees.isConstant(label.getLeaf())) return false;
        Element constant = reading.element(
                new TreePath(label, CaseTrees.children(label.getLeaf()).get(0)));
        if (constant == null
                || constant.getKind() != ElementKind.ENUM_CONSTANT
                || !reading.hidden.isHidden(constant.getEnclosingElement())) {
            return false;
        }
        TreePath choice = label.getParentPath().getParentPath();
        Tree selector = choice.getLeaf() instanceof SwitchTree tree
                ? tree.getExpression()
                : ((SwitchExpressionTree) choice.getLeaf()).getExpression();
        return !constant.getEnclosingElement()
                .equals(reading.types.asElement(reading.trees.getTypeMirror(new TreePath(choice, selector))));
    }

    /** Whether an expression that is a choice over all constants needs a default, now that it goes over names. */
    public static boolean needsDefault(List<? extends CaseTree> cases) {
        return cases.stream()
                .noneMatch(each -> each.getExpressions().isEmpty()
                        || CaseTrees.children(each).stream().anyMatch(CaseTrees::isDefault));
    }

    /** The default of such a choice: what Java does if the enum has grown since it was compiled. */
    public Code defaultOf(List<? extends CaseTree> cases) {
        String arrow = cases.get(0).getCaseKind() == CaseTree.CaseKind.RULE ? " ->" : ":";
        return Code.join("default" + arrow + " throw ", unmatched(), "; ");
    }

    public Code unmatched() {
        TypeElement error = reading.elements.getTypeElement("java.lang.IncompatibleClassChangeError");
        return Code.join("new ", new Part.Type(error.asType()), "()");
    }

    /** {@code Session[]::new}. */
    public Optional<Code> arrayReference(MemberReferenceTree tree, TreePath path) {
        if (!(tree.getQualifierExpression() instanceof ArrayTypeTree array)) return Optional.empty();
        TypeMirror type = reading.trees.getTypeMirror(new TreePath(path, array));
        if (!reading.hidden.isHidden(type)) return Optional.empty();
        check(reading, type, tree);
        String length = reading.names.unused("length");
        return Optional.of(Code.join(length + " -> ", newArray(type, List.of(Code.atom(length)))));
    }
}
