package io.yuzuri.processor;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * Coroutines whose source the shadow compilation could not understand. If javac cannot either, its own error is enough; if
 * it can (another processor changed the tree, say), the stub that was written for the coroutine must not ship in silence.
 */
final class Unseen implements TaskListener {
    private final Trees trees;
    private final Map<String, List<String>> errors = new HashMap<>();

    Unseen(ProcessingEnvironment environment, Trees trees) {
        this.trees = trees;
        JavacTask.instance(environment).addTaskListener(this);
    }

    /** Remembers a coroutine that got a stub, and the shadow's error. */
    void add(ExecutableElement method, String error) {
        errors.computeIfAbsent(key(method), name -> new ArrayList<>()).add(error);
    }

    private static String key(ExecutableElement method) {
        return ((TypeElement) method.getEnclosingElement()).getQualifiedName() + "." + method;
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.ANALYZE || errors.isEmpty() || event.getTypeElement() == null) {
            return;
        }
        TreePath path = trees.getPath(event.getTypeElement());
        if (path != null) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(com.sun.source.tree.MethodTree tree, Void unused) {
                    if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
                        check(method, getCurrentPath());
                    }
                    return null;
                }
            }.scan(path, null);
        }
    }

    private void check(ExecutableElement method, TreePath path) {
        List<String> unseen = errors.remove(key(method));
        if (unseen != null && isUnderstood(path)) {
            trees.printMessage(
                    Diagnostic.Kind.ERROR,
                    Problem.Unseen.message(method.getSimpleName(), unseen.get(0)),
                    path.getLeaf(),
                    path.getCompilationUnit());
        }
    }

    /** Whether javac knows the type of every expression. */
    private boolean isUnderstood(TreePath method) {
        boolean[] understood = {true};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree instanceof ExpressionTree && getCurrentPath() != null) {
                    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), tree));
                    understood[0] &= type == null || type.getKind() != TypeKind.ERROR;
                }
                return super.scan(tree, unused);
            }
        }.scan(method, null);
        return understood[0];
    }
}
