package io.yuzuri.processor.front.text;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Finds switches over private enums, whose constants cannot be labels: they go over the names.
 *
 * <pre>
 * switch (state) {case ON    →  switch (state.name()) {case "ON"
 * switch (state) {case null  →  switch (Access.nameOf(state)) {case null
 * </pre>
 */
abstract class ChoiceResolver extends JumpResolver {
    final PrivateClasses classes;

    ChoiceResolver(Reading reading, SourceText text, Jumps jumps, SourceText.Piece piece) {
        super(reading, text, jumps, piece);
        this.classes = new PrivateClasses(reading);
    }

    final boolean isSwitchLabel(Element element) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        return element.getKind() == ElementKind.ENUM_CONSTANT
                && (parent instanceof CaseTree each
                                && each.getBody() != getCurrentPath().getLeaf()
                        || CaseTrees.isConstant(parent));
    }

    /** The label of a switch over a private enum, which goes over the names. */
    final void label(Tree tree, Element constant) {
        if (PrivateClasses.isForeignLabel(reading, getCurrentPath().getParentPath())) {
            throw PrivateClasses.refuse(reading, constant.getEnclosingElement(), tree);
        } else if (reading.hidden.isHidden(constant.getEnclosingElement())) {
            put(Code.atom("\"" + constant.getSimpleName() + "\""));
        }
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void unused) {
        if (!selector(tree.getExpression(), tree.getCases())) return super.visitSwitch(tree, unused);
        scan(tree.getCases(), unused);
        if (PrivateClasses.takesNull(tree.getCases())) exhaust(tree, tree.getCases());
        return null;
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
        if (!selector(tree.getExpression(), tree.getCases())) return super.visitSwitchExpression(tree, unused);
        scan(tree.getCases(), unused);
        exhaust(tree, tree.getCases());
        return null;
    }

    private void exhaust(Tree choice, List<? extends CaseTree> cases) {
        if (PrivateClasses.needsDefault(cases)) piece.insert(reading.end(choice) - 1, classes.defaultOf(cases));
    }

    /** A switch over a private enum goes over the constants' names. */
    private boolean selector(ExpressionTree parenthesized, List<? extends CaseTree> cases) {
        if (!classes.isChoice(getCurrentPath(), parenthesized)) return false;
        TreePath outer = new TreePath(getCurrentPath(), parenthesized);
        TreePath selected = new TreePath(outer, ((ParenthesizedTree) parenthesized).getExpression());
        piece.replace(selected, classes.nameOf(text.within(selected), cases));
        return true;
    }
}
