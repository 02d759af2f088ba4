package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A field that is assigned.
 *
 * <pre>
 * o.count        →  o.count                 o.count = ‹value›
 * o.secret       →  Private.secret(o)       Private.secret(o, ‹value›)
 * </pre>
 */
public final class FieldTarget {
    private final Reading reading;
    private final PrivateMembers members;
    private final RawMembers raws;
    private final Receivers receivers;
    private final TreePath path;
    private final Element field;
    private final Code before;

    /**
     * @param path the name of the field, or what ends in it
     * @param before the instance, or the class, that it is a field of
     */
    public FieldTarget(Reading reading, TreePath path, Code before) {
        this.reading = reading;
        this.members = new PrivateMembers(reading);
        this.raws = new RawMembers(reading);
        this.receivers = new Receivers(reading);
        this.path = path;
        this.field = reading.element(path);
        this.before = before;
    }

    public TypeMirror type() {
        return reading.trees.getTypeMirror(path);
    }

    private boolean isNamed() {
        return receivers.canName(path, field);
    }

    public Code read() {
        return isNamed() ? Code.select(before, field.getSimpleName().toString()) : members.get(field, before, path);
    }

    /**
     * The assignment.
     *
     * @param reach whether an accessor gives the new value or the old one
     */
    public Code write(Part.Reach reach, Code value) {
        if (isNamed()) return Code.join(read(), " = ", value);
        boolean isRaw = raws.isRaw(receivers.explicit(path), field);
        Code taken = isRaw ? raws.erased(field.asType(), value) : value;
        List<Code> arguments = PrivateMembers.isStatic(field) ? List.of(taken) : List.of(before, taken);
        return PrivateMembers.accessor(members.member(field, reach, path), arguments);
    }

    /** Whether the target of an assignment is a field that generated code cannot name. */
    public static boolean isPrivate(Reading reading, TreePath target) {
        TreePath path = Grammar.bare(target);
        boolean named = path.getLeaf() instanceof IdentifierTree || path.getLeaf() instanceof MemberSelectTree;
        Element field = named ? reading.element(path) : null;
        return field != null && field.getKind().isField() && !new Receivers(reading).canName(path, field);
    }

    /** Whether the receiver of such a field is an expression that must not be evaluated twice. */
    public static boolean isOfExpression(Reading reading, TreePath target) {
        TreePath path = Grammar.bare(target);
        return path.getLeaf() instanceof MemberSelectTree select
                && isPrivate(reading, path)
                && !PrivateMembers.isStatic(reading.element(path))
                && !isSimple(select.getExpression());
    }

    private static boolean isSimple(Tree tree) {
        return tree instanceof IdentifierTree
                || tree instanceof MemberSelectTree select && isSimple(select.getExpression())
                || tree instanceof ParenthesizedTree parenthesized && isSimple(parenthesized.getExpression());
    }
}
