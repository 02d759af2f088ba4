package io.yuzuri.processor.front.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * Labels and patterns: trees of newer JDKs that 17 has no constants for, so that their kinds are known by whole names,
 * here and nowhere else.
 */
public final class CaseTrees {
    private CaseTrees() {}

    /** The labels of a case, and its guard. */
    public static List<Tree> labels(CaseTree tree) {
        List<Tree> labels = children(tree);
        labels.removeIf(part -> part == tree.getBody()
                || tree.getStatements() != null && tree.getStatements().contains(part));
        return labels;
    }

    private static boolean isOfKind(Tree tree, String kind) {
        return tree.getKind().name().equals(kind);
    }

    public static boolean isDefault(Tree label) {
        return isOfKind(label, "DEFAULT_CASE_LABEL");
    }

    public static boolean isPatternLabel(Tree label) {
        return isOfKind(label, "PATTERN_CASE_LABEL");
    }

    public static boolean isConstant(Tree label) {
        return isOfKind(label, "CONSTANT_CASE_LABEL");
    }

    /** {@code _} */
    public static boolean isAny(Tree pattern) {
        return isOfKind(pattern, "ANY_PATTERN");
    }

    public static boolean isRecordPattern(Tree tree) {
        return isOfKind(tree, "DECONSTRUCTION_PATTERN");
    }

    public static boolean isNull(Tree label) {
        return isConstant(label) && children(label).get(0).getKind() == Tree.Kind.NULL_LITERAL;
    }

    public static boolean isPattern(Tree tree) {
        return tree instanceof PatternTree;
    }

    /** The direct children, in order; newer JDKs have trees that 17 cannot name. */
    public static List<Tree> children(Tree tree) {
        List<Tree> children = new ArrayList<>();
        tree.accept(
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void scan(Tree child, Void unused) {
                        if (child != null) children.add(child);
                        return null;
                    }
                },
                null);
        return children;
    }
}
