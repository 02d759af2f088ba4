package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What calls become.
 *
 * <pre>
 * m(x)           →  self.m(x)
 * secret(x)      →  Private.secret(self, x)
 * super.m(x)     →  Private.superM(self, x)
 * </pre>
 */
public final class Calls {
    private final Reading reading;
    private final Receivers receivers;
    private final PrivateMembers members;
    private final RawMembers raws;
    private final Arguments arguments;

    public Calls(Reading reading) {
        this.reading = reading;
        this.receivers = new Receivers(reading);
        this.members = new PrivateMembers(reading);
        this.raws = new RawMembers(reading);
        this.arguments = new Arguments(reading);
    }

    /** Whether a call is one of an accessor. */
    public boolean isOfAccessor(TreePath call) {
        TreePath named = named(call);
        return reading.element(call) instanceof ExecutableElement method
                && method.getKind() != ElementKind.CONSTRUCTOR
                && (receivers.superBefore(named).isPresent() || !receivers.canName(named, method));
    }

    private static TreePath named(TreePath call) {
        return new TreePath(call, ((MethodInvocationTree) call.getLeaf()).getMethodSelect());
    }

    /** A call that does not suspend itself. */
    public Shape of(TreePath call) {
        return isOfAccessor(call) ? byAccessor(call) : byName(call);
    }

    private Shape byAccessor(TreePath call) {
        MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
        ExecutableElement method = (ExecutableElement) reading.element(call);
        TreePath named = named(call);
        Holes holes = new Holes(reading);
        List<Code> all = new ArrayList<>();
        if (!PrivateMembers.isStatic(method)) {
            all.add(
                    tree.getMethodSelect() instanceof MemberSelectTree member
                            ? receivers.passed(new TreePath(named, member.getExpression()), holes)
                            : receivers.passed(call, method));
        }
        boolean isRaw = raws.isRaw(receivers.explicit(named), method);
        all.addAll(arguments.passed(call, tree.getArguments(), isRaw, holes));
        Part.Reach reach = receivers.isSuperCall(named, method) ? Part.Reach.SUPER_CALL : Part.Reach.CALL;
        return holes.in(PrivateMembers.accessor(members.called(method, reach, call), all)
                .at(reading.callLine(tree)));
    }

    private Shape byName(TreePath call) {
        MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
        ExecutableElement method = (ExecutableElement) reading.element(call);
        Holes holes = new Holes(reading);
        Part.Line line = new Part.Line(reading.callLine(tree));
        Code called = tree.getMethodSelect() instanceof MemberSelectTree member
                ? selected(call, member, holes)
                : receivers
                        .implicit(call, method)
                        .map(receiver -> Code.join(receiver, line, "." + method.getSimpleName()))
                        .orElseGet(() -> Code.join(line, method.getSimpleName().toString()));
        return holes.in(Code.call(called, arguments.of(call, tree.getArguments(), holes)));
    }

    private Code selected(TreePath call, MemberSelectTree member, Holes holes) {
        TreePath receiver = new TreePath(named(call), member.getExpression());
        Code before = isType(receiver)
                ? receivers.site(receiver, reading.element(call)).orElseGet(() -> holes.words(receiver))
                : holes.value(receiver).in(Precedence.PRIMARY);
        MethodInvocationTree tree = (MethodInvocationTree) call.getLeaf();
        Code types = holes.typeArguments(call, tree.getTypeArguments());
        Part line = new Part.Line(reading.callLine(tree));
        return Code.join(before, line, ".", types, member.getIdentifier().toString());
    }

    private boolean isType(TreePath path) {
        Tree tree = path.getLeaf();
        boolean isName = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
        Element element = isName ? reading.element(path) : null;
        return element instanceof TypeElement && !Grammar.isThis((ExpressionTree) tree);
    }
}
