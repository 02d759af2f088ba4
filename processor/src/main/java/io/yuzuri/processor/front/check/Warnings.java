package io.yuzuri.processor.front.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * What may be unwise: each can be switched off by {@code @SuppressWarnings("yuzuri")} or {@code
 * @SuppressWarnings("yuzuri:BlockingCall")}, on whatever may be annotated around it.
 */
final class Warnings {
    private static final String KEY = "yuzuri";

    private final Trees trees;
    private final Findings findings;

    Warnings(Trees trees, Findings findings) {
        this.trees = trees;
        this.findings = findings;
    }

    void warn(Problem problem, TreePath place, Object... words) {
        for (TreePath at = place; at != null; at = at.getParentPath()) {
            if (isSuppressed(problem, at)) return;
        }
        findings.report(problem, place, words);
    }

    private boolean isSuppressed(Problem problem, TreePath declaration) {
        Tree tree = declaration.getLeaf();
        if (!(tree instanceof MethodTree || tree instanceof ClassTree || tree instanceof VariableTree)) return false;
        Element element = trees.getElement(declaration);
        SuppressWarnings keys = element == null ? null : element.getAnnotation(SuppressWarnings.class);
        return keys != null
                && List.of(keys.value()).stream().anyMatch(key -> key.equals(KEY) || key.equals(KEY + ":" + problem));
    }
}
