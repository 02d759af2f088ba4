package io.yuzuri.processor.shadow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The modifiers that a declaration's tree has. Where a processor has edited the tree, its element still has those that
 * were written, until the next round.
 */
final class TreeModifiers {
    private TreeModifiers() {}

    /** None for what is no declaration, or no tree at all. */
    static Set<Modifier> of(Tree declaration) {
        return tree(declaration).map(ModifiersTree::getFlags).orElse(Set.of());
    }

    /** The part of the tree that holds them. */
    static Optional<ModifiersTree> tree(Tree declaration) {
        if (declaration instanceof MethodTree method) return Optional.of(method.getModifiers());
        if (declaration instanceof VariableTree variable) return Optional.of(variable.getModifiers());
        return declaration instanceof ClassTree type ? Optional.of(type.getModifiers()) : Optional.empty();
    }
}
