package io.yuzuri.processor.verify;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import io.yuzuri.processor.front.source.Grammar;
import java.util.ArrayList;
import java.util.List;

/** Small questions about trees. */
final class Trail {
    private Trail() {}

    static TreePath down(TreePath path, Tree child) {
        return new TreePath(path, child);
    }

    /** Without parentheses and casts around it. */
    static TreePath uncast(TreePath path) {
        TreePath bare = Grammar.bare(path);
        return bare.getLeaf() instanceof TypeCastTree cast ? uncast(down(bare, cast.getExpression())) : bare;
    }

    /** The direct children, in order; newer JDKs have trees that 17 cannot name. */
    static List<TreePath> children(TreePath path) {
        List<TreePath> children = new ArrayList<>();
        path.getLeaf()
                .accept(
                        new TreeScanner<Void, Void>() {
                            @Override
                            public Void scan(Tree child, Void unused) {
                                if (child != null) children.add(down(path, child));
                                return null;
                            }
                        },
                        null);
        return children;
    }

    static List<TreePath> all(TreePath path, List<? extends Tree> children) {
        return children.stream().map(child -> down(path, child)).toList();
    }

    static boolean isNamed(Tree tree, String keyword) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals(keyword)
                || tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(keyword);
    }

    /** Whether it can only be a type, whatever names mean. */
    static boolean isTypeTree(Tree tree) {
        return switch (tree.getKind()) {
            case PRIMITIVE_TYPE,
                    ARRAY_TYPE,
                    PARAMETERIZED_TYPE,
                    ANNOTATED_TYPE,
                    INTERSECTION_TYPE,
                    UNBOUNDED_WILDCARD,
                    EXTENDS_WILDCARD,
                    SUPER_WILDCARD -> true;
            default -> false;
        };
    }

    /** The innermost class around a tree. */
    static TreePath classAround(TreePath path) {
        TreePath p = path.getParentPath();
        while (!(p.getLeaf() instanceof ClassTree)) {
            p = p.getParentPath();
        }
        return p;
    }

    static boolean isExpression(Tree tree) {
        return tree instanceof ExpressionTree;
    }
}
