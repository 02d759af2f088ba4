package io.yuzuri.processor.front.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.front.source.Closing;
import io.yuzuri.processor.front.source.Coroutines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The ordinary methods of a file that call coroutines, themselves or through each other. Where a coroutine calls such a
 * method, the call in it throws: it cannot suspend, and must not block the scheduler's thread. (What a lambda or a
 * class in a method calls may run anywhere.) Scanned with the method at hand, or null.
 */
final class PlainCalls extends TreePathScanner<Void, Element> {
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Map<Element, ExecutableElement> coroutines = new HashMap<>();
    private final Map<Element, Set<Element>> calls = new HashMap<>();

    private PlainCalls(Trees trees, Types types, Elements elements) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
    }

    static PlainCalls in(TreePath file, Trees trees, Types types, Elements elements) {
        PlainCalls calls = new PlainCalls(trees, types, elements);
        calls.scan(file, null);
        return calls;
    }

    /** A coroutine that an ordinary method of the file calls in the end. */
    Optional<ExecutableElement> coroutineBehind(Element method) {
        return coroutineBehind(method, new HashSet<>());
    }

    private Optional<ExecutableElement> coroutineBehind(Element method, Set<Element> asked) {
        if (!asked.add(method)) return Optional.empty();
        if (coroutines.containsKey(method)) return Optional.of(coroutines.get(method));
        return calls.getOrDefault(method, Set.of()).stream()
                .flatMap(called -> coroutineBehind(called, asked).stream())
                .findFirst();
    }

    @Override
    public Void visitMethod(MethodTree tree, Element method) {
        Element element = trees.getElement(getCurrentPath());
        return Coroutines.isCoroutine(element) ? null : scan(tree.getBody(), element);
    }

    @Override
    public Void visitClass(ClassTree tree, Element method) {
        return super.visitClass(tree, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Element method) {
        return super.visitLambdaExpression(tree, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Element method) {
        if (method != null && trees.getElement(getCurrentPath()) instanceof ExecutableElement called) {
            if (Coroutines.isCoroutine(called)) {
                coroutines.putIfAbsent(method, called);
            } else {
                calls.computeIfAbsent(method, m -> new LinkedHashSet<>()).add(called);
            }
        }
        return super.visitMethodInvocation(tree, method);
    }

    @Override
    public Void visitTry(TryTree tree, Element method) {
        for (Tree resource : tree.getResources()) {
            TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), resource));
            if (method != null && type != null) {
                Closing.of(types, elements, type)
                        .flatMap(Closing::coroutine)
                        .ifPresent(close -> coroutines.putIfAbsent(method, close));
            }
        }
        return super.visitTry(tree, method);
    }
}
