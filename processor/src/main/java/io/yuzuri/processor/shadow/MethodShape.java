package io.yuzuri.processor.shadow;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a method consists of: its trees in order, by depth, kind and name. Two shapes are told apart by it before the
 * compiler has attributed the method; attribution adds constructors and types to the trees.
 *
 * <p>Annotations and modifiers are no part of it: many a processor takes its own away, and the tree has to be compared
 * with the element for the others; and javac moves those of types about.
 */
public final class MethodShape {
    private record Part(int depth, Tree.Kind kind, Object detail) {}

    private final MethodTree method;
    private final List<Part> parts = new ArrayList<>();
    private final List<Tree> trees = new ArrayList<>();

    private MethodShape(MethodTree method) {
        this.method = method;
        new Reader().scan(method, 0);
    }

    /** The shape of a method as its tree is now. */
    public static MethodShape of(MethodTree method) {
        return new MethodShape(method);
    }

    /** The first tree of another shape of this method that is not as it is here. */
    public Optional<Tree> difference(MethodShape other) {
        for (int i = 0; i < other.parts.size(); i++) {
            if (i == parts.size() || !parts.get(i).equals(other.parts.get(i))) return Optional.of(other.trees.get(i));
        }
        return parts.size() == other.parts.size() ? Optional.empty() : Optional.of(other.method);
    }

    private final class Reader extends TreeScanner<Void, Integer> {
        @Override
        public Void scan(Tree tree, Integer depth) {
            if (tree instanceof AnnotatedTypeTree annotated) return scan(annotated.getUnderlyingType(), depth);
            if (tree != null && !(tree instanceof ModifiersTree) && !(tree instanceof AnnotationTree)) {
                parts.add(new Part(depth, tree.getKind(), detail(tree)));
                trees.add(tree);
                super.scan(tree, depth + 1);
            }
            return null;
        }
    }

    private static Object detail(Tree tree) {
        if (tree instanceof IdentifierTree name) {
            return name.getName().toString();
        } else if (tree instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        } else if (tree instanceof MemberReferenceTree reference) {
            return reference.getName().toString();
        } else if (tree instanceof LiteralTree literal) {
            return Optional.ofNullable(literal.getValue());
        } else if (tree instanceof VariableTree variable) {
            return variable.getName().toString();
        } else if (tree instanceof ClassTree type) {
            return type.getSimpleName().toString();
        } else if (tree instanceof LabeledStatementTree labelled) {
            return labelled.getLabel().toString();
        } else if (tree instanceof BreakTree jump) {
            return Objects.toString(jump.getLabel());
        } else if (tree instanceof ContinueTree jump) {
            return Objects.toString(jump.getLabel());
        }
        return "";
    }
}
