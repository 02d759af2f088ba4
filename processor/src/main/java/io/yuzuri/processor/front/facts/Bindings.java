package io.yuzuri.processor.front.facts;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Where each pattern binding is used: {@code if (!(o instanceof String s)) return; use(s);} uses {@code s} outside of
 * the statement that declares it.
 */
public final class Bindings {
    private final Map<Element, List<Integer>> uses = new HashMap<>();
    private final Set<Element> captured = new HashSet<>();

    public Bindings(Source source) {
        new TreePathScanner<Void, Void>() {
            private int depth;

            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                Element element = source.trees.getElement(getCurrentPath());
                if (element != null && element.getKind() == ElementKind.BINDING_VARIABLE) {
                    uses.computeIfAbsent(element, e -> new ArrayList<>()).add(source.start(tree));
                    if (depth > 0) captured.add(element);
                }
                return null;
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
                depth++;
                super.visitLambdaExpression(tree, unused);
                depth--;
                return null;
            }

            @Override
            public Void visitClass(ClassTree tree, Void unused) {
                depth++;
                super.visitClass(tree, unused);
                depth--;
                return null;
            }
        }.scan(source.method, null);
    }

    /** Whether a binding is used in a lambda or a class body. */
    public boolean isCaptured(Element binding) {
        return captured.contains(binding);
    }

    /** Whether a binding is used outside of this range of the source. */
    public boolean outlives(Element binding, int start, int end) {
        return uses.getOrDefault(binding, List.of()).stream().anyMatch(use -> use < start || use >= end);
    }
}
