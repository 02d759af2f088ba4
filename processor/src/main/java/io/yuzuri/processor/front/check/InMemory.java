package io.yuzuri.processor.front.check;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Streams and readers that have all their data, by type or by how they were made, and what reads from nothing else. */
final class InMemory {
    private static final List<String> SOURCES =
            List.of("java.io.ByteArrayInputStream", "java.io.StringReader", "java.io.CharArrayReader");

    /** Made of another, they block if that one does. */
    private static final List<String> WRAPPERS = List.of("java.io.InputStream", "java.io.Reader", "java.util.Scanner");

    private static final List<String> EMPTY = List.of("nullInputStream", "nullReader");

    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Variables variables;

    InMemory(Trees trees, Types types, Elements elements, Variables variables) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.variables = variables;
    }

    boolean is(TreePath expression) {
        TypeMirror type = trees.getTypeMirror(expression);
        return type != null && (isOneOf(SOURCES, type) || isMadeOfOne(expression));
    }

    private boolean isMadeOfOne(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof ParenthesizedTree inner) return is(new TreePath(path, inner.getExpression()));
        if (tree instanceof TypeCastTree cast) return is(new TreePath(path, cast.getExpression()));
        if (tree instanceof ConditionalExpressionTree choice) {
            return Stream.of(choice.getTrueExpression(), choice.getFalseExpression())
                    .allMatch(arm -> is(new TreePath(path, arm)));
        }
        if (tree instanceof IdentifierTree) {
            return variables.value(trees.getElement(path)).filter(this::is).isPresent();
        }
        if (tree instanceof NewClassTree creation && !creation.getArguments().isEmpty()) {
            TreePath first = new TreePath(path, creation.getArguments().get(0));
            return isOneOf(WRAPPERS, trees.getTypeMirror(path)) && (isText(first) || is(first));
        }
        return tree instanceof MethodInvocationTree
                && EMPTY.contains(trees.getElement(path).getSimpleName().toString());
    }

    private boolean isText(TreePath expression) {
        return isOneOf(List.of("java.lang.String"), trees.getTypeMirror(expression))
                && isOneOf(List.of("java.util.Scanner"), trees.getTypeMirror(expression.getParentPath()));
    }

    private boolean isOneOf(List<String> names, TypeMirror type) {
        return type != null
                && type.getKind() == TypeKind.DECLARED
                && names.stream().anyMatch(name -> {
                    TypeElement above = elements.getTypeElement(name);
                    return above != null && types.isSubtype(types.erasure(type), types.erasure(above.asType()));
                });
    }
}
