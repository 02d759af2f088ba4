package io.yuzuri.processor.front.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Printer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Reports what is found in a whole file, except in members that have errors of javac's: those come first. */
public final class Findings {
    private final Predicate<TreePath> isSound;
    private final Printer printer;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<Tree, Boolean> sound = new IdentityHashMap<>();

    public Findings(Predicate<TreePath> isSound, Printer printer) {
        this.isSound = isSound;
        this.printer = printer;
    }

    void report(Problem problem, TreePath place, Object... words) {
        TreePath member = outermostMember(place);
        if (sound.computeIfAbsent(member.getLeaf(), tree -> isSound.test(member))) {
            diagnostics.report(
                    problem, (severity, message) -> printer.print(severity, message, place.getLeaf()), words);
        }
    }

    /**
     * The member of a class that a tree stands in; of nested ones, that of the outermost class that is not itself a
     * member.
     */
    private static TreePath outermostMember(TreePath place) {
        TreePath member = place;
        for (TreePath at = place; at.getParentPath() != null; at = at.getParentPath()) {
            if (at.getParentPath().getLeaf() instanceof ClassTree && !(at.getLeaf() instanceof ClassTree)) member = at;
        }
        return member;
    }
}
