package io.yuzuri.processor.front;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.util.ElementFilter;

/**
 * Does a suspension point stand in this tree? Answered once for a whole method, then a look-up. What only the machine can do
 * counts as one: a catch of a private exception, a jump that may be overruled by another, an update of a private field of an
 * object that must be evaluated once, most patterns of private classes, very long statements.
 */
final class Suspensions {
    static final String COROUTINE = "io.yuzuri.Coroutine";
    static final String YIELD = "io.yuzuri.Yield";

    private final Reading reading;
    private final Overrides overrides;
    private final Sizes sizes;
    private final Map<Element, Optional<ExecutableElement>> meant = new HashMap<>();
    private final Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

    Suspensions(Reading reading) {
        this.reading = reading;
        this.overrides = new Overrides(reading.types, reading.elements);
        this.sizes = new Sizes(reading);
        new Scanner().scan(reading.method, null);
    }

    boolean in(Tree tree) {
        return suspending.contains(tree);
    }

    /** Whether a method is a coroutine, {@code Yield}'s own included. */
    static boolean isCoroutine(Element element) {
        return element instanceof ExecutableElement
                && element.getAnnotationMirrors().stream()
                        .anyMatch(mirror -> ((TypeElement)
                                        mirror.getAnnotationType().asElement())
                                .getQualifiedName()
                                .contentEquals(COROUTINE));
    }

    /**
     * The coroutine that a call of a method means: the method itself, or the one that it overrides. An ordinary method that
     * overrides a coroutine can be overridden by a coroutine again, so that the receiver's class decides.
     */
    Optional<ExecutableElement> coroutine(Element method) {
        return isCoroutine(method)
                ? Optional.of((ExecutableElement) method)
                : meant.computeIfAbsent(method, this::overridden);
    }

    /** The coroutine that this call means: with {@code super} Java knows the very method. */
    Optional<ExecutableElement> coroutine(MethodInvocationTree call, Element method) {
        return Receivers.isSuperCall(call) && !isCoroutine(method) ? Optional.empty() : coroutine(method);
    }

    private Optional<ExecutableElement> overridden(Element element) {
        boolean canBeOverridden = element instanceof ExecutableElement
                && element.getKind() == ElementKind.METHOD
                && Stream.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.FINAL)
                        .noneMatch(element.getModifiers()::contains)
                && !element.getEnclosingElement().getModifiers().contains(Modifier.FINAL);
        if (!canBeOverridden) {
            return Optional.empty();
        }
        ExecutableElement method = (ExecutableElement) element;
        return overrides.of(method).stream()
                .filter(other -> isCoroutine(other) && other.isVarArgs() == method.isVarArgs())
                .findFirst();
    }

    static boolean isYield(Element method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(YIELD);
    }

    /** The {@code close()} of a resource of this type, if it is a coroutine. */
    static Optional<ExecutableElement> closing(TypeMirror resource) {
        TypeMirror type = resource.getKind() == TypeKind.TYPEVAR ? ((TypeVariable) resource).getUpperBound() : resource;
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        return close((TypeElement) ((DeclaredType) type).asElement()).filter(Suspensions::isCoroutine);
    }

    /** The nearest declaration of {@code close()}. */
    private static Optional<ExecutableElement> close(TypeElement type) {
        Optional<ExecutableElement> own = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals("close"))
                .filter(method -> method.getParameters().isEmpty())
                .findFirst();
        List<TypeMirror> above = new ArrayList<>(List.of(type.getSuperclass()));
        above.addAll(type.getInterfaces());
        for (TypeMirror up : above) {
            if (own.isEmpty() && up.getKind() == TypeKind.DECLARED) {
                own = close((TypeElement) ((DeclaredType) up).asElement());
            }
        }
        return own;
    }

    private final class Scanner extends TreePathScanner<Void, Void> {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            if (coroutine(tree, reading.trees.getElement(getCurrentPath())).isPresent()) {
                mark(getCurrentPath());
            }
            return super.visitMethodInvocation(tree, unused);
        }

        @Override
        public Void visitTry(TryTree tree, Void unused) {
            for (Tree resource : tree.getResources()) {
                TypeMirror type = reading.trees.getTypeMirror(new TreePath(getCurrentPath(), resource));
                if (type != null && closing(type).isPresent()) {
                    mark(getCurrentPath());
                }
            }
            if (PendingJumps.mayBeOverruled(reading, getCurrentPath())) {
                mark(getCurrentPath());
            }
            return super.visitTry(tree, unused);
        }

        @Override
        public Void visitCatch(CatchTree tree, Void unused) {
            TreePath parameter = new TreePath(getCurrentPath(), tree.getParameter());
            TypeMirror type = reading.trees.getTypeMirror(
                    new TreePath(parameter, tree.getParameter().getType()));
            boolean isPrivate = type instanceof UnionType union
                    ? union.getAlternatives().stream().anyMatch(reading.hidden::isHidden)
                    : reading.hidden.isHidden(type);
            if (isPrivate) {
                mark(getCurrentPath());
            }
            return super.visitCatch(tree, unused);
        }

        /** A label with a pattern of a private class; newer JDKs have labels that 17 cannot name. */
        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null && tree.getKind().name().equals("PATTERN_CASE_LABEL")) {
                TreePath path = new TreePath(getCurrentPath(), tree);
                if (Patterns.mentionsHidden(reading, path)) {
                    mark(path);
                }
            } else if (tree != null && sizes.isLong(tree)) {
                mark(new TreePath(getCurrentPath(), tree));
            }
            return super.scan(tree, unused);
        }

        @Override
        public Void visitInstanceOf(InstanceOfTree tree, Void unused) {
            if (tree.getPattern() != null && isOfHidden(new TreePath(getCurrentPath(), tree.getPattern()))) {
                mark(getCurrentPath());
            }
            return super.visitInstanceOf(tree, unused);
        }

        /** Whether a pattern of a private class is more than text can show: taken apart, or bound and then captured. */
        private boolean isOfHidden(TreePath pattern) {
            return Patterns.mentionsHidden(reading, pattern)
                    && (!(pattern.getLeaf() instanceof BindingPatternTree binding)
                            || reading.bindings.isCaptured(
                                    reading.element(new TreePath(pattern, binding.getVariable()))));
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            update(tree.getVariable());
            return super.visitCompoundAssignment(tree, unused);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void unused) {
            if (Conversions.isIncrement(tree)) {
                update(tree.getExpression());
            }
            return super.visitUnary(tree, unused);
        }

        private void update(Tree target) {
            if (PrivateFields.isUpdateOfExpression(reading, new TreePath(getCurrentPath(), target))) {
                mark(getCurrentPath());
            }
        }

        private void mark(TreePath path) {
            for (TreePath p = path; p != null && suspending.add(p.getLeaf()); p = p.getParentPath()) {
                if (p.getLeaf() == reading.method.getLeaf()) {
                    return;
                }
            }
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            return null;
        }
    }

    /** Whether an element is a variable of a method: something that may become a field. */
    static boolean isLocalVariable(Element element) {
        ElementKind kind = element.getKind();
        return kind == ElementKind.LOCAL_VARIABLE
                || kind == ElementKind.PARAMETER
                || kind == ElementKind.EXCEPTION_PARAMETER
                || kind == ElementKind.RESOURCE_VARIABLE
                || kind == ElementKind.BINDING_VARIABLE;
    }
}
