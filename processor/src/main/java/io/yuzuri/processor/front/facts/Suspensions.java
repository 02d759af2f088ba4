package io.yuzuri.processor.front.facts;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.BodyScanner;
import io.yuzuri.processor.front.source.Closing;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.Overrides;
import io.yuzuri.processor.front.source.Source;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Does a suspension point stand in this tree? Answered once for a whole method, then a look-up. What only the machine
 * can do counts as one: a jump that may be overruled by another, very long statements, and what private classes and
 * members ask for.
 */
public final class Suspensions {
    private final Source source;
    private final Predicate<TreePath> machineOnly;
    private final Overrides overrides;
    private final Sizes sizes;
    private final Map<Element, Optional<ExecutableElement>> meant = new HashMap<>();
    private final Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param machineOnly whether only the machine can do what stands there */
    public Suspensions(Source source, Predicate<TreePath> machineOnly) {
        this.source = source;
        this.machineOnly = machineOnly;
        this.overrides = new Overrides(source.types, source.elements);
        this.sizes = new Sizes(source);
        new Scanner().scan(source.method, null);
    }

    public boolean in(Tree tree) {
        return suspending.contains(tree);
    }

    /** The coroutine that a call of a method means, if it means one. */
    public Optional<ExecutableElement> coroutine(Element method) {
        return Coroutines.isCoroutine(method)
                ? Optional.of((ExecutableElement) method)
                : meant.computeIfAbsent(method, overrides::coroutine);
    }

    /** The coroutine that this call means: with {@code super} Java knows the very method. */
    public Optional<ExecutableElement> coroutine(MethodInvocationTree call, Element method) {
        return Grammar.isSuperCall(call) && !Coroutines.isCoroutine(method) ? Optional.empty() : coroutine(method);
    }

    /** What the close of a resource of this type means, if that is a coroutine. */
    public Optional<Closing> closing(TypeMirror resource) {
        return Closing.of(source.types, source.elements, resource)
                .filter(close -> close.coroutine().isPresent());
    }

    private final class Scanner extends BodyScanner {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            if (coroutine(tree, source.trees.getElement(getCurrentPath())).isPresent()) mark(getCurrentPath());
            return super.visitMethodInvocation(tree, unused);
        }

        @Override
        public Void visitTry(TryTree tree, Void unused) {
            for (Tree resource : tree.getResources()) {
                TypeMirror type = source.trees.getTypeMirror(new TreePath(getCurrentPath(), resource));
                if (type != null && closing(type).isPresent()) mark(getCurrentPath());
            }
            if (PendingJumps.mayBeOverruled(source, getCurrentPath())) mark(getCurrentPath());
            return super.visitTry(tree, unused);
        }

        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null) {
                TreePath path = new TreePath(getCurrentPath(), tree);
                if (sizes.isLong(tree) || machineOnly.test(path)) mark(path);
            }
            return super.scan(tree, unused);
        }

        private void mark(TreePath path) {
            for (TreePath p = path; p != null && suspending.add(p.getLeaf()); p = p.getParentPath()) {
                if (p.getLeaf() == source.method.getLeaf()) return;
            }
        }
    }
}
