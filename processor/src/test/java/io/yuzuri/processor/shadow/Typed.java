package io.yuzuri.processor.shadow;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A method of the shadow, asked for the types of its parts by their text. */
record Typed(Shadow shadow, TreePath path) {

    /** Sub-expressions without a type, names and calls without an element. */
    List<String> untyped() {
        List<String> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree instanceof ExpressionTree && !(tree instanceof AnnotationTree)) {
                    TreePath at = new TreePath(getCurrentPath(), tree);
                    TypeMirror type = shadow.trees().getTypeMirror(at);
                    Element element = shadow.trees().getElement(at);
                    boolean named = tree instanceof IdentifierTree
                            || tree instanceof MemberSelectTree
                            || tree instanceof MethodInvocationTree
                            || tree instanceof NewClassTree;
                    if (type == null || type.getKind() == TypeKind.ERROR || named && element == null) {
                        found.add(tree.getKind() + " " + tree + " : " + type + " : " + element);
                    }
                }
                return super.scan(tree, nothing);
            }
        }.scan(path, null);
        return found;
    }

    /** The type of the first expression, or the declared type of the first variable, that reads so. */
    String typeOf(String text) {
        return shadow.trees().getTypeMirror(find(text)).toString();
    }

    Element elementOf(String text) {
        return shadow.trees().getElement(find(text));
    }

    TreePath find(String text) {
        TreePath[] found = new TreePath[1];
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                boolean matches = tree instanceof VariableTree variable
                        ? variable.getName().contentEquals(text)
                        : tree instanceof ExpressionTree && tree.toString().equals(text);
                if (matches && found[0] == null) found[0] = new TreePath(getCurrentPath(), tree);
                return super.scan(tree, nothing);
            }
        }.scan(path, null);
        if (found[0] == null) throw new AssertionError("no " + text + " in " + path.getLeaf());
        return found[0];
    }
}
