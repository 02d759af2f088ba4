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
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

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

    /** The coroutine that a call of a method means, if it means one. */
    Optional<ExecutableElement> coroutine(Element method) {
        return isCoroutine(method)
                ? Optional.of((ExecutableElement) method)
                : meant.computeIfAbsent(method, overrides::coroutine);
    }

    /** The coroutine that this call means: with {@code super} Java knows the very method. */
    Optional<ExecutableElement> coroutine(MethodInvocationTree call, Element method) {
        return Receivers.isSuperCall(call) && !isCoroutine(method) ? Optional.empty() : coroutine(method);
    }

    static boolean isYield(Element method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(YIELD);
    }

    /** What the close of a resource of this type means, if that is a coroutine. */
    Optional<Closing> closing(TypeMirror resource) {
        return Closing.of(reading.types, reading.elements, resource)
                .filter(close -> close.coroutine().isPresent());
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
            } else if (tree != null && PrivateClasses.isForeignLabel(reading, new TreePath(getCurrentPath(), tree))) {
                mark(new TreePath(getCurrentPath(), tree));
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

        /** A class may not be nested in one of its name: such a local class is lifted, wherever it is used. */
        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            if (reading.around.contains(tree.getSimpleName().toString())) {
                mark(getCurrentPath());
            }
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
