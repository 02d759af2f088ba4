package io.yuzuri.processor.front.text;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * Gives the constructors of a class in the text the instance that its superclass is created in.
 *
 * <pre>
 * class Sub extends Local {}             →  class Sub extends Local { Sub() { ‹scope›.super(); } }
 * Sub(int n) { super(n); }               →  Sub(int n) { ‹scope›.super(n); }
 * </pre>
 */
final class SuperConstructors {
    private final Reading reading;
    private final SourceText.Piece piece;

    SuperConstructors(Reading reading, SourceText.Piece piece) {
        this.reading = reading;
        this.piece = piece;
    }

    void qualify(TreePath path, ClassTree tree, Code scope) {
        boolean none = true;
        for (Tree member : tree.getMembers()) {
            Element element = reading.element(new TreePath(path, member));
            if (member instanceof MethodTree constructor
                    && constructor.getReturnType() == null
                    && reading.elements.getOrigin(element) == Elements.Origin.EXPLICIT) {
                none = false;
                qualify(constructor, scope);
            }
        }
        if (none) {
            Code made = Code.join(" " + tree.getSimpleName() + "() { ", scope, ".super(); }");
            piece.insert(bodyStart(tree), made);
        }
    }

    private void qualify(MethodTree constructor, Code scope) {
        Optional<ExpressionTree> call = constructor.getBody().getStatements().stream()
                .flatMap(statement -> explicitCall(statement).stream())
                .findFirst();
        if (call.isEmpty()) {
            int start = reading.behind(reading.start(constructor.getBody()), constructor)
                    .end();
            piece.insert(start, Code.join(" ", scope, ".super();"));
        } else if (call.get() instanceof IdentifierTree name && name.getName().contentEquals("super")) {
            piece.insert(reading.start(name), Code.join(scope, "."));
        }
    }

    /** The {@code this}, {@code super} or {@code outer.super} of a call of a constructor, if it is written down. */
    private Optional<ExpressionTree> explicitCall(StatementTree statement) {
        if (!(statement instanceof ExpressionStatementTree expression)
                || !(expression.getExpression() instanceof MethodInvocationTree call)) {
            return Optional.empty();
        }
        ExpressionTree select = call.getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            return Optional.of(select)
                    .filter(qualified -> member.getIdentifier().contentEquals("super"));
        }
        IdentifierTree name = (IdentifierTree) select;
        boolean calls = name.getName().contentEquals("this") || name.getName().contentEquals("super");
        return calls && isWritten(name) ? Optional.of(select) : Optional.empty();
    }

    /** Whether the call stands in the source: javac gives the one that it adds the place of what is there instead. */
    private boolean isWritten(IdentifierTree name) {
        return reading.tokens(reading.start(name), reading.end(name)).stream()
                .findFirst()
                .filter(first -> name.getName().contentEquals(reading.text(first)))
                .isPresent();
    }

    /** Behind the brace that opens the body. */
    private int bodyStart(ClassTree tree) {
        int from = reading.end(tree.getExtendsClause());
        for (Tree implemented : tree.getImplementsClause()) {
            from = Math.max(from, reading.end(implemented));
        }
        return reading.brace(from, reading.end(tree)).end();
    }
}
