package io.yuzuri.processor.front;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Where each pattern binding is used: {@code if (!(o instanceof String s)) return; use(s);} uses {@code s} outside of the
 * statement that declares it.
 */
final class Bindings {
    private final Map<Element, List<Integer>> uses = new HashMap<>();

    Bindings(Reading reading) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree tree, Void unused) {
                Element element = reading.trees.getElement(getCurrentPath());
                if (element != null && element.getKind() == ElementKind.BINDING_VARIABLE) {
                    uses.computeIfAbsent(element, e -> new ArrayList<>()).add(reading.start(tree));
                }
                return null;
            }
        }.scan(reading.method, null);
    }

    /** Whether a binding is used outside of this range of the source. */
    boolean outlives(Element binding, int start, int end) {
        return uses.getOrDefault(binding, List.of()).stream().anyMatch(use -> use < start || use >= end);
    }
}
