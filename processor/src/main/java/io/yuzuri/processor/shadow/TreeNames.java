package io.yuzuri.processor.shadow;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;

/** The names that trees spell. */
public final class TreeNames {
    private TreeNames() {}

    /** {@code a.b.C} of a tree that is such a name; empty text if it is none. */
    public static String qualified(Tree name) {
        if (name instanceof MemberSelectTree select) {
            String outer = qualified(select.getExpression());
            return outer.isEmpty() ? "" : outer + "." + select.getIdentifier();
        }
        return name instanceof IdentifierTree simple ? simple.getName().toString() : "";
    }

    /** What stands before the names of a file's classes: its package and a dot. */
    static String prefix(CompilationUnitTree unit) {
        return unit.getPackageName() == null ? "" : qualified(unit.getPackageName()) + ".";
    }
}
