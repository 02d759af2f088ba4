package io.yuzuri.conformance;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * One body: a suspension point before every statement, and calls of other coroutines that do not go through their
 * drivers. Lambdas and classes inside of it are left alone.
 */
final class BodyRewriter extends TreePathScanner<Void, Void> {
    static final String SUSPENSIONS = "suspensions$.Suspensions.";
    private static final String POINT = SUSPENSIONS + "point(); ";

    private final Program program;
    private final CompilationUnitTree unit;
    private final Edits edits;
    private final Plan plan;
    private final Calls calls;
    private final boolean expressions;

    BodyRewriter(Program program, CompilationUnitTree unit, Edits edits, Plan plan, Calls calls, boolean expressions) {
        this.program = program;
        this.unit = unit;
        this.edits = edits;
        this.plan = plan;
        this.calls = calls;
        this.expressions = expressions;
    }

    void rewrite(Candidate candidate) {
        scan(new TreePath(candidate.path(), ((MethodTree) candidate.path().getLeaf()).getBody()), null);
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        boolean value = expressions
                && tree instanceof ExpressionTree
                && new Values(program).isPlain(new TreePath(getCurrentPath(), tree));
        if (value) edits.open(program.start(unit, tree), SUSPENSIONS + "value(");
        super.scan(tree, unused);
        if (value) edits.close(program.end(unit, tree), ")");
        return null;
    }

    @Override
    public Void visitBlock(BlockTree tree, Void unused) {
        statements(tree.getStatements());
        return null;
    }

    @Override
    public Void visitCase(CaseTree tree, Void unused) {
        if (tree.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
            statements(tree.getStatements());
        } else {
            scan(tree.getBody(), unused);
        }
        return null;
    }

    private void statements(List<? extends StatementTree> statements) {
        long before = -1;
        for (StatementTree statement : statements) {
            long start = program.start(unit, statement);
            // The second variable of "int a, b;" starts where the first one does.
            if (start > before) edits.open(start, POINT);
            before = Math.max(before, start);
            scan(statement, null);
        }
    }

    /** The body of a loop or of a branch. */
    private void body(StatementTree statement) {
        if (statement == null || statement instanceof BlockTree) {
            scan(statement, null);
            return;
        }
        edits.open(program.start(unit, statement), "{ " + POINT);
        scan(statement, null);
        edits.close(program.end(unit, statement), " }");
    }

    @Override
    public Void visitIf(IfTree tree, Void unused) {
        scan(tree.getCondition(), unused);
        body(tree.getThenStatement());
        body(tree.getElseStatement());
        return null;
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
        scan(tree.getCondition(), unused);
        body(tree.getStatement());
        return null;
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
        body(tree.getStatement());
        scan(tree.getCondition(), unused);
        return null;
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void unused) {
        scan(tree.getInitializer(), unused);
        scan(tree.getCondition(), unused);
        scan(tree.getUpdate(), unused);
        body(tree.getStatement());
        return null;
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
        scan(tree.getVariable(), unused);
        scan(tree.getExpression(), unused);
        body(tree.getStatement());
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        Element method = program.trees().getElement(new TreePath(getCurrentPath(), select));
        boolean isSuper = SuperCalls.isSuperCall(select);
        plan.count(method, isSuper, calls);
        plan.callee(method, isSuper).ifPresent(callee -> {
            long end = program.end(unit, select);
            TypeElement owner = (TypeElement) method.getEnclosingElement();
            boolean imported = select instanceof IdentifierTree && !isInScope(owner);
            String name = (imported ? owner.getQualifiedName() + "." : "") + callee;
            edits.replace(end - method.getSimpleName().length(), end, name);
        });
        return super.visitMethodInvocation(tree, unused);
    }

    /** Whether a simple name can mean the callee here: it is a member of a class around. */
    private boolean isInScope(TypeElement owner) {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree
                    && program.trees().getElement(path) instanceof TypeElement type
                    && program.types()
                            .isSubtype(
                                    program.types().erasure(type.asType()),
                                    program.types().erasure(owner.asType()))) {
                return true;
            }
        }
        return false;
    }
}
