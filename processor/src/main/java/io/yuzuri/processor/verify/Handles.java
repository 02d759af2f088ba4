package io.yuzuri.processor.verify;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.ir.HiddenTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * What the accessors of a generated file look up: the class, the name and the types that are written in the handle's
 * initialiser.
 *
 * <pre>
 * Access.method(lookup(), Owner.class, "pick", Owner.class, int.class)
 * Access.constructor(lookup(), Access.type(lookup(), "Owner$Hidden"), int.class)
 * </pre>
 */
final class Handles {
    /** A look-up: classes before the name, the name, the classes behind it. */
    private record LookUp(String finder, List<Object> classes, String name, List<Object> types) {}

    private final GeneratedFile file;
    private final Symbols symbols;
    private final Map<Element, List<LookUp>> lookUps = new HashMap<>();
    private final Map<Element, TreePath> methods = new HashMap<>();

    Handles(GeneratedFile file, Symbols symbols) {
        this.file = file;
        this.symbols = symbols;
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                Element method = file.element(getCurrentPath());
                if (isHolder(method)) methods.put(method, getCurrentPath());
                return super.visitMethod(tree, unused);
            }
        }.scan(new TreePath(file.unit()), null);
    }

    /**
     * Whether an element is an accessor: a method of a class in the generated one that has nothing but static methods.
     */
    static boolean isHolder(Element element) {
        if (element == null || element.getKind() != ElementKind.METHOD) return false;
        Element holder = element.getEnclosingElement();
        return holder.getEnclosingElement() instanceof TypeElement top
                && top.getEnclosingElement() instanceof PackageElement
                && isGenerated(holder)
                && ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
                        .allMatch(method -> method.getModifiers().contains(Modifier.STATIC));
    }

    private static boolean isGenerated(Element type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals("io.yuzuri.generated.Generated"));
    }

    /** What an accessor looks up, if that is not the member. */
    Optional<String> wrong(Element accessor, Element member) {
        List<LookUp> all = lookUps(accessor);
        if (all.isEmpty()) return gives(accessor, member) ? Optional.empty() : Optional.of("nothing");
        if (!passesInOrder(accessor)) return Optional.of("arguments in another order");
        return all.stream()
                .filter(found -> !isOf(found, member))
                .map(found -> found.finder() + " " + found.classes() + " " + found.name() + found.types())
                .findFirst();
    }

    /** Whether an accessor that sets gives what was there before. */
    boolean givesOld(Element accessor) {
        boolean[] found = {false};
        if (methods.containsKey(accessor)) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree tree, Void unused) {
                    Element given = file.element(Trail.down(getCurrentPath(), tree.getExpression()));
                    found[0] |= given != null && given.getKind() == ElementKind.LOCAL_VARIABLE;
                    return null;
                }
            }.scan(methods.get(accessor), null);
        }
        return found[0];
    }

    /** Whether an accessor gives its handles what it is given, in that order. */
    private boolean passesInOrder(Element accessor) {
        boolean[] found = {true};
        List<? extends VariableElement> parameters = ((ExecutableElement) accessor).getParameters();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                int at = -1;
                for (ExpressionTree argument :
                        isOfHandle(getCurrentPath(), tree) ? tree.getArguments() : List.<ExpressionTree>of()) {
                    int next = parameters.indexOf(file.element(Trail.uncast(Trail.down(getCurrentPath(), argument))));
                    found[0] &= at < next;
                    at = next;
                }
                return super.visitMethodInvocation(tree, unused);
            }
        }.scan(methods.get(accessor), null);
        return found[0];
    }

    /** {@code SECRET.invokeExact(receiver, argument0)}. */
    private boolean isOfHandle(TreePath path, MethodInvocationTree tree) {
        if (!(tree.getMethodSelect() instanceof MemberSelectTree select)) return false;
        Element handle = file.element(Trail.down(Trail.down(path, select), select.getExpression()));
        return handle instanceof VariableElement && handle.getKind() == ElementKind.FIELD;
    }

    /** Whether an accessor gives the constant that a field is. */
    private boolean gives(Element accessor, Element member) {
        Object[] given = {null};
        if (methods.containsKey(accessor)) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitReturn(ReturnTree tree, Void unused) {
                    given[0] = new Constants(file).of(Trail.down(getCurrentPath(), tree.getExpression()));
                    return null;
                }
            }.scan(methods.get(accessor), null);
        }
        return member instanceof VariableElement field
                && field.getConstantValue() != null
                && field.getConstantValue().equals(given[0]);
    }

    /** Whether a look-up of an accessor names a member. */
    boolean isOfMember(Element accessor) {
        return lookUps(accessor).stream()
                .filter(found -> !found.finder().equals("type"))
                .anyMatch(found -> !found.name().isEmpty() || found.finder().equals("constructor"));
    }

    /** The class whose object an accessor gives, if that is not the class. */
    Optional<String> wrongClass(Element accessor, TypeMirror type) {
        TreePath method = methods.get(accessor);
        List<Object> classes = new ArrayList<>();
        initializers(method).forEach(initializer -> classes.add(classOf(initializer)));
        return classes.size() == 1 && isClass(classes.get(0), type)
                ? Optional.empty()
                : Optional.of(classes.toString());
    }

    private boolean isOf(LookUp found, Element member) {
        boolean creates = member.getKind() == ElementKind.CONSTRUCTOR;
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        boolean named =
                creates ? found.name().isEmpty() : member.getSimpleName().contentEquals(found.name());
        if (!named || creates && !isClass(found.classes().get(0), declaring.asType())) return false;
        List<TypeMirror> types = new ArrayList<>();
        if (member instanceof ExecutableElement method) {
            if (!creates) {
                types.add(method.getReturnType());
            } else if (isInner(declaring)) {
                types.add(declaring.getEnclosingElement().asType());
            }
            method.getParameters().forEach(parameter -> types.add(parameter.asType()));
        } else {
            types.add(member.asType());
        }
        if (types.size() != found.types().size()) return false;
        for (int i = 0; i < types.size(); i++) {
            if (!isClass(found.types().get(i), types.get(i))) return false;
        }
        return creates || mayReach(found.classes().get(found.classes().size() - 1), declaring);
    }

    private static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getEnclosingElement() instanceof TypeElement;
    }

    /** A member is looked up in its class, or in one that inherits it. */
    private boolean mayReach(Object host, TypeElement declaring) {
        return isClass(host, declaring.asType())
                || host instanceof DeclaredType type && inherits((TypeElement) type.asElement(), declaring)
                || host instanceof String;
    }

    private boolean inherits(TypeElement type, TypeElement declaring) {
        List<TypeMirror> above = new ArrayList<>(List.of(type.getSuperclass()));
        above.addAll(type.getInterfaces());
        return above.stream()
                .anyMatch(up -> up instanceof DeclaredType declared
                        && (symbols.sameType(declaring, (TypeElement) declared.asElement())
                                || inherits((TypeElement) declared.asElement(), declaring)));
    }

    private boolean isClass(Object found, TypeMirror type) {
        TypeMirror erased = bound(type);
        if (found instanceof String name) {
            return erased instanceof DeclaredType declared
                    && HiddenTypes.binaryName((TypeElement) declared.asElement())
                            .equals(name);
        } else if (found instanceof Component array) {
            return erased instanceof ArrayType one && isClass(array.of(), one.getComponentType());
        }
        TypeMirror other = bound((TypeMirror) found);
        if (erased.getKind() != other.getKind()) return false;
        if (erased instanceof ArrayType one) {
            return isClass(((ArrayType) other).getComponentType(), one.getComponentType());
        }
        return !(erased instanceof DeclaredType one)
                || symbols.sameType((TypeElement) one.asElement(), (TypeElement) ((DeclaredType) other).asElement());
    }

    private static TypeMirror bound(TypeMirror type) {
        return switch (type.getKind()) {
            case TYPEVAR -> bound(((TypeVariable) type).getUpperBound());
            case INTERSECTION -> bound(((IntersectionType) type).getBounds().get(0));
            default -> type;
        };
    }

    // ---- reading what is written

    /** {@code hiddenClass.arrayType()}. */
    private record Component(Object of) {}

    private List<LookUp> lookUps(Element accessor) {
        return lookUps.computeIfAbsent(accessor, a -> {
            List<LookUp> found = new ArrayList<>();
            if (methods.containsKey(a)) {
                initializers(methods.get(a))
                        .forEach(initializer -> lookUp(initializer).ifPresent(found::add));
            }
            return found;
        });
    }

    /** The initialisers of the handles that a method names. */
    private List<TreePath> initializers(TreePath method) {
        List<TreePath> all = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                Element element = file.element(getCurrentPath());
                if (element instanceof VariableElement && element.getKind() == ElementKind.FIELD) {
                    all.addAll(file.definitions(element));
                }
                return null;
            }
        }.scan(method, null);
        return all;
    }

    private Optional<LookUp> lookUp(TreePath path) {
        if (!(path.getLeaf() instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        if (select.getIdentifier().contentEquals("asType")) {
            return lookUp(Trail.down(Trail.down(path, select), select.getExpression()));
        }
        String finder = select.getIdentifier().toString();
        List<Object> classes = new ArrayList<>();
        List<Object> types = new ArrayList<>();
        String name = "";
        boolean creates = select.getIdentifier().contentEquals("constructor");
        List<? extends ExpressionTree> arguments = call.getArguments();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof LiteralTree literal) {
                name = (String) literal.getValue();
            } else {
                boolean isBefore = creates ? i == 1 : name.isEmpty();
                (isBefore ? classes : types).add(classOf(Trail.down(path, arguments.get(i))));
            }
        }
        return Optional.of(new LookUp(finder, classes, name, types));
    }

    /** A type, the name of one, or an array of what is one of these. */
    private Object classOf(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof MemberSelectTree select) {
            TypeMirror type = file.type(Trail.down(path, select.getExpression()));
            return type == null || type.getKind() == TypeKind.ERROR ? "" : type;
        }
        if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            if (select.getIdentifier().contentEquals("arrayType")) {
                return new Component(classOf(Trail.down(Trail.down(path, select), select.getExpression())));
            }
            if (call.getArguments().size() == 2 && call.getArguments().get(1) instanceof LiteralTree literal) {
                return literal.getValue();
            }
        }
        return "";
    }
}
