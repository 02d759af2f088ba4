package io.yuzuri.processor.front.source;

import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.diag.Problem;

/** A tree of the user's that a piece of code stands for. */
public final class UserTree implements Origin {
    private final TreePath path;
    private final Origin place;

    public UserTree(TreePath path, Origin place) {
        this.path = path;
        this.place = place;
    }

    /** The attributed tree, in the shadow. */
    public TreePath path() {
        return path;
    }

    @Override
    public void report(Problem.Severity severity, String message) {
        place.report(severity, message);
    }
}
