package io.yuzuri.processor.front.text;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.BodyScanner;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Wanted;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * By which of the user's lines a failure is told: the entries that javac makes in the line table of a method, in the
 * order of its code. A statement begins one, each call makes one, the boxing of a value too, and each part of a
 * conditional; what else may fail (an operator, an element, a field, a cast) is told by the entry before it.
 */
public final class Entries {
    private final Reading reading;

    public Entries(Reading reading) {
        this.reading = reading;
    }

    /** The code of an expression, which says by what is told what comes behind it; in a literal nothing can happen. */
    public Code telling(Code code, TreePath path) {
        return path.getLeaf() instanceof LiteralTree ? code.ofNoLine() : code.telling(last(path));
    }

    /** An operand; one that is waited for javac boxes or unboxes in the line where it begins. */
    public Expr told(TreePath path, Expr value) {
        int line = boxed(path);
        if (line == 0 || !(value instanceof Expr.Await)) return value;
        return new Expr.Strict(Code.hole(0).at(line).telling(line), List.of(Expr.Operand.of(value)), value.type());
    }

    /** The line of the last entry that an expression makes; 0 if it makes none. */
    public int last(TreePath path) {
        int own = own(path);
        return own > 0 ? own : lastWithin(path);
    }

    /** The line of the last entry that is made before a field is read; most stand in the line of their statement. */
    int beforeRead(TreePath path) {
        int own = reading.line(path.getLeaf());
        if (reading.line(statement(path)) == own) return own;
        int receiver = path.getLeaf() instanceof MemberSelectTree select
                ? last(new TreePath(path, select.getExpression()))
                : 0;
        return receiver > 0 ? receiver : before(path);
    }

    private static Tree statement(TreePath path) {
        TreePath at = path;
        while (at.getLeaf() instanceof ExpressionTree) at = at.getParentPath();
        return at.getLeaf();
    }

    /** The line of the last entry that is made before an expression is evaluated. */
    private int before(TreePath path) {
        TreePath parent = path.getParentPath();
        Tree above = parent.getLeaf();
        Tree leaf = path.getLeaf();
        if (above instanceof CaseTree) return reading.line(leaf);
        if (above instanceof LambdaExpressionTree || isTestOfLoop(above)) return line(leaf);
        if (!(above instanceof ExpressionTree)) return ofStatement(above);
        if (above instanceof ConditionalExpressionTree choice && makesEntries(parent, choice)) return line(leaf);
        int last = lastOfOperands(parent, leaf);
        return last > 0 ? last : before(parent);
    }

    private static boolean isTestOfLoop(Tree statement) {
        return statement instanceof WhileLoopTree
                || statement instanceof DoWhileLoopTree
                || statement instanceof ForLoopTree;
    }

    /** The line of the entry that an expression makes when its operands are evaluated; 0 if it makes none. */
    public int own(TreePath path) {
        Tree tree = path.getLeaf();
        if (isBoxed(path)) return boxed(path);
        if (tree instanceof MethodInvocationTree call) return reading.callLine(call);
        if (tree instanceof UnaryTree unary && Conversions.isIncrement(unary)) {
            return update(new TreePath(path, unary.getExpression()));
        }
        return tree instanceof CompoundAssignmentTree compound ? update(new TreePath(path, compound.getVariable())) : 0;
    }

    /** The line of the entry of its boxing or unboxing; 0 if there is none. */
    int boxed(TreePath path) {
        return isBoxed(path) ? reading.line(Grammar.withParentheses(path).getLeaf()) : 0;
    }

    /** A box that is updated is made anew. */
    private int update(TreePath target) {
        TypeMirror type = reading.trees.getTypeMirror(target);
        boolean isBox = !type.getKind().isPrimitive()
                && Conversions.unboxed(reading, type).getKind().isPrimitive();
        return isBox ? reading.line(target.getLeaf()) : 0;
    }

    private int lastWithin(TreePath path) {
        Tree tree = path.getLeaf();
        if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) return 0;
        if (tree instanceof MemberReferenceTree reference) return reference(path, reference);
        if (tree instanceof ConditionalExpressionTree choice) return conditional(path, choice);
        if (tree instanceof SwitchExpressionTree choice) return lastArm(path, choice);
        return lastOfOperands(path, null);
    }

    /** The last of the operands that stand before one of them; of all for null. */
    private int lastOfOperands(TreePath path, Tree limit) {
        int last = 0;
        for (Tree child : CaseTrees.children(path.getLeaf())) {
            if (child == limit) break;
            boolean isEvaluated = child instanceof ExpressionTree && !isType(new TreePath(path, child));
            int line = isEvaluated ? last(new TreePath(path, child)) : 0;
            last = line > 0 ? line : last;
        }
        return last;
    }

    /** The last value of a switch, which javac makes a statement of. */
    private int lastArm(TreePath path, SwitchExpressionTree tree) {
        TreePath arm = new TreePath(path, tree.getCases().get(tree.getCases().size() - 1));
        Tree body = ((CaseTree) arm.getLeaf()).getBody();
        if (body instanceof ExpressionTree) return lastOf(new TreePath(arm, body), reading.line(body));
        int[] last = {0};
        new BodyScanner() {
            @Override
            public Void visitYield(YieldTree yield, Void unused) {
                last[0] = lastOf(new TreePath(getCurrentPath(), yield.getValue()), reading.line(yield));
                return null;
            }

            @Override
            public Void visitThrow(ThrowTree thrown, Void unused) {
                last[0] = lastOf(new TreePath(getCurrentPath(), thrown.getExpression()), reading.line(thrown));
                return null;
            }
        }.scan(arm, null);
        return last[0];
    }

    private int lastOf(TreePath path, int before) {
        int last = last(path);
        return last > 0 ? last : before;
    }

    private boolean isType(TreePath path) {
        boolean isName = path.getLeaf() instanceof IdentifierTree || path.getLeaf() instanceof MemberSelectTree;
        return isName && !Grammar.isThis(path.getLeaf()) && reading.element(path) instanceof TypeElement;
    }

    /** The receiver of a reference is asked for null. */
    private int reference(TreePath path, MemberReferenceTree tree) {
        TreePath receiver = new TreePath(path, tree.getQualifierExpression());
        boolean isBound = tree.getMode() == MemberReferenceTree.ReferenceMode.INVOKE
                && !Grammar.isThis(receiver.getLeaf())
                && !Grammar.isSuper(receiver.getLeaf())
                && reading.trees.getTypeMirror(receiver) != null
                && receiver.getLeaf().getKind() != Tree.Kind.PARAMETERIZED_TYPE
                && !isType(receiver);
        return isBound ? line(receiver.getLeaf()) : 0;
    }

    private int conditional(TreePath path, ConditionalExpressionTree tree) {
        boolean isTrue = constant(tree.getCondition()).orElse(false);
        ExpressionTree behind = isTrue ? tree.getTrueExpression() : tree.getFalseExpression();
        int last = last(new TreePath(path, behind));
        return last > 0 || !makesEntries(path, tree) ? last : line(behind);
    }

    /** The parts of one that is a condition make none, nor does one that javac decides itself. */
    private boolean makesEntries(TreePath path, ConditionalExpressionTree tree) {
        return !isCondition(path) && constant(tree.getCondition()).isEmpty();
    }

    /** The value of a condition that is written as one; there are other constants. */
    private static Optional<Boolean> constant(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree inner) return constant(inner.getExpression());
        if (condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return constant(((UnaryTree) condition).getExpression()).map(value -> !value);
        }
        return condition instanceof LiteralTree literal && literal.getValue() instanceof Boolean value
                ? Optional.of(value)
                : Optional.empty();
    }

    /** The lines by which the parts of a conditional are told. */
    public Expr.Conditional.Lines lines(TreePath path) {
        ConditionalExpressionTree tree = (ConditionalExpressionTree) path.getLeaf();
        return !makesEntries(path, tree)
                ? new Expr.Conditional.Lines(0, 0, 0)
                : new Expr.Conditional.Lines(
                        line(tree.getCondition()), line(tree.getTrueExpression()), line(tree.getFalseExpression()));
    }

    /** Whether an expression decides where to go on, so that javac makes jumps of it and no value. */
    private boolean isCondition(TreePath path) {
        TreePath parent = path.getParentPath();
        Tree above = parent.getLeaf();
        if (above instanceof ParenthesizedTree || above.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            return isCondition(parent);
        } else if (above instanceof ConditionalExpressionTree choice) {
            return choice.getCondition() == path.getLeaf() || isCondition(parent);
        }
        return above.getKind() == Tree.Kind.CONDITIONAL_AND
                || above.getKind() == Tree.Kind.CONDITIONAL_OR
                || isConditionOf(above, path.getLeaf());
    }

    private static boolean isConditionOf(Tree statement, Tree part) {
        return statement instanceof IfTree
                || statement instanceof AssertTree test && test.getCondition() == part
                || isTestOfLoop(statement);
    }

    /** Whether a value is boxed or unboxed for the place that it stands in. */
    private boolean isBoxed(TreePath path) {
        TypeMirror given = reading.trees.getTypeMirror(path);
        if (given == null || path.getLeaf() instanceof ParenthesizedTree) return false;
        return wantsPrimitive(Grammar.withParentheses(path))
                .filter(primitive -> primitive != given.getKind().isPrimitive())
                .isPresent();
    }

    private Optional<Boolean> wantsPrimitive(TreePath path) {
        TreePath parent = path.getParentPath();
        Tree above = parent.getLeaf();
        Tree tree = path.getLeaf();
        if (above instanceof BinaryTree binary) {
            return isOfObjects(parent, binary) ? Optional.empty() : Optional.of(true);
        } else if (above instanceof UnaryTree unary) {
            return Conversions.isIncrement(unary) ? Optional.empty() : Optional.of(true);
        } else if (above instanceof ConditionalExpressionTree choice) {
            return Optional.of(choice.getCondition() == tree || isPrimitive(parent));
        } else if (isConditionOf(above, tree)) {
            return Optional.of(true).filter(primitive -> tree instanceof ExpressionTree);
        } else if (above instanceof ArrayAccessTree access) {
            return access.getIndex() == tree ? Optional.of(true) : Optional.empty();
        } else if (above instanceof NewArrayTree creation
                && creation.getDimensions().contains(tree)) {
            return Optional.of(true);
        } else if (above instanceof TypeCastTree) {
            return Optional.of(isPrimitive(parent));
        } else if (above instanceof CompoundAssignmentTree compound && compound.getExpression() == tree) {
            boolean joins = Conversions.isString(reading.trees.getTypeMirror(parent));
            return joins ? Optional.empty() : Optional.of(true);
        }
        return Wanted.at(reading, path).map(type -> type.getKind().isPrimitive());
    }

    /** Whether an operation takes objects as they are: a concatenation, or a comparison of references. */
    private boolean isOfObjects(TreePath path, BinaryTree tree) {
        boolean compares = tree.getKind() == Tree.Kind.EQUAL_TO || tree.getKind() == Tree.Kind.NOT_EQUAL_TO;
        return compares
                ? !isPrimitive(new TreePath(path, tree.getLeftOperand()))
                        && !isPrimitive(new TreePath(path, tree.getRightOperand()))
                : !isPrimitive(path);
    }

    private boolean isPrimitive(TreePath path) {
        return reading.trees.getTypeMirror(path).getKind().isPrimitive();
    }

    /** The line of a statement. */
    public int ofStatement(Tree tree) {
        return tree instanceof VariableTree variable
                ? reading.nameOf(variable)
                        .map(name -> reading.lineAt(name.start()))
                        .orElseGet(() -> reading.line(tree))
                : reading.line(tree);
    }

    /** The line of what an expression is: that of the operator, if it is an operation. */
    public int line(Tree tree) {
        return reading.lineAt(position(tree));
    }

    private int position(Tree tree) {
        if (tree instanceof BinaryTree binary) {
            return behind(binary.getLeftOperand(), tree);
        } else if (tree instanceof AssignmentTree assignment) {
            return behind(assignment.getVariable(), tree);
        } else if (tree instanceof CompoundAssignmentTree assignment) {
            return behind(assignment.getVariable(), tree);
        } else if (tree instanceof InstanceOfTree test) {
            return behind(test.getExpression(), tree);
        } else if (tree instanceof ConditionalExpressionTree choice) {
            return behind(choice.getCondition(), tree);
        } else if (tree instanceof MethodInvocationTree call) {
            return behind(call.getMethodSelect(), tree);
        } else if (tree instanceof MemberSelectTree select) {
            return behind(select.getExpression(), tree);
        } else if (tree instanceof MemberReferenceTree reference) {
            return behind(reference.getQualifierExpression(), tree);
        } else if (tree instanceof ArrayAccessTree access) {
            return behind(access.getExpression(), tree);
        } else if (tree instanceof NewClassTree creation && creation.getEnclosingExpression() != null) {
            return behind(creation.getEnclosingExpression(), tree);
        } else if (tree instanceof UnaryTree unary && reading.start(unary.getExpression()) == reading.start(tree)) {
            return behind(unary.getExpression(), tree);
        }
        return reading.start(tree);
    }

    /** Where what follows a part of a tree begins. */
    private int behind(Tree part, Tree whole) {
        return reading.behind(reading.end(part), whole).start();
    }
}
