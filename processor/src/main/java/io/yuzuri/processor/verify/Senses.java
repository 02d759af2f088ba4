package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.source.UserTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * Tests that choose the next state: what is done first where one holds is nothing that the user does where it does not,
 * and the other way round.
 *
 * <pre>
 * if (c) a(); else S();     →  if (!c) { state = 2; continue; }  a();
 *                               and never  if (c) { state = 2; continue; }  a();
 * </pre>
 */
final class Senses extends TreePathScanner<Void, Void> {
    /** A place in a state: what follows is done next. */
    private record Place(List<TreePath> statements, int index) {}

    private final Walk walk;
    private final Map<Object, Place> states = new HashMap<>();

    private Senses(Walk walk) {
        this.walk = walk;
    }

    static void check(Walk walk) {
        new Senses(walk).scan(new TreePath(walk.file.unit()), null);
    }

    /** The steps of a task may be in several methods, so they are looked at a class at a time. */
    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        Map<Object, Place> outer = new HashMap<>(states);
        states.clear();
        List<List<TreePath>> switches = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitSwitch(SwitchTree choice, Void nothing) {
                if (isOfStates(Grammar.bare(Trail.down(getCurrentPath(), choice.getExpression())))) {
                    switches.add(Trail.all(getCurrentPath(), choice.getCases()));
                }
                return super.visitSwitch(choice, nothing);
            }

            // where an exception goes
            @Override
            public Void visitCatch(CatchTree handler, Void nothing) {
                return null;
            }

            @Override
            public Void visitClass(ClassTree nested, Void nothing) {
                return nested == tree ? super.visitClass(nested, nothing) : null;
            }
        }.scan(getCurrentPath(), null);
        switches.forEach(this::states);
        states.values().stream().map(Place::statements).distinct().forEach(this::tests);
        super.visitClass(tree, unused);
        states.clear();
        states.putAll(outer);
        return null;
    }

    /** Whether a switch goes over the states of a task: {@code state}, or a variable that has only that. */
    private boolean isOfStates(TreePath selector) {
        List<TreePath> held = walk.file.definitions(walk.file.element(selector));
        return walk.file.isState(selector) || held.size() == 1 && walk.file.isState(Grammar.bare(held.get(0)));
    }

    /** One list of statements for all cases of a switch, since each falls into the next. */
    private void states(List<TreePath> cases) {
        List<TreePath> all = new ArrayList<>();
        for (TreePath each : cases) {
            CaseTree tree = (CaseTree) each.getLeaf();
            boolean isState = tree.getExpressions().size() == 1;
            if (isState && tree.getExpressions().get(0) instanceof LiteralTree number) {
                states.put(number.getValue(), new Place(all, all.size()));
            }
            if (tree.getStatements() != null) add(Trail.all(each, tree.getStatements()), all);
        }
    }

    private static void add(List<TreePath> statements, List<TreePath> all) {
        for (TreePath each : statements) {
            if (each.getLeaf() instanceof BlockTree block) {
                add(Trail.all(each, block.getStatements()), all);
            } else {
                all.add(each);
            }
        }
    }

    private void tests(List<TreePath> statements) {
        for (int i = 0; i < statements.size(); i++) {
            TreePath g = statements.get(i);
            if (g.getLeaf() instanceof IfTree test
                    && jump(test.getThenStatement()).isPresent()) {
                test(g, test, statements, i);
            }
        }
    }

    private void test(TreePath g, IfTree test, List<TreePath> statements, int index) {
        boolean jumpsWhen = true;
        TreePath condition = Grammar.bare(Trail.down(g, test.getCondition()));
        while (condition.getLeaf() instanceof UnaryTree not
                && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
                && walk.file.users(not).isEmpty()) {
            jumpsWhen = !jumpsWhen;
            condition = Grammar.bare(Trail.down(condition, not.getExpression()));
        }
        Set<Tree> asked = new HashSet<>();
        for (TreePath user : tested(condition, statements, index)) {
            TreePath at = user;
            boolean when = jumpsWhen;
            for (TreePath above = at.getParentPath(); isNotOrParenthesis(above); above = above.getParentPath()) {
                when ^= above.getLeaf() instanceof UnaryTree;
                at = above;
            }
            if (asked.add(at.getLeaf())) {
                Optional<TreePath> jumped =
                        first(states.get(jump(test.getThenStatement()).get()), new HashSet<>());
                Optional<TreePath> next = first(new Place(statements, index + 1), new HashSet<>());
                check(user, at, condition, when ? jumped : next, when ? next : jumped);
            }
        }
    }

    /** What the user tests, and if it was assigned to a variable just before, that. */
    private List<TreePath> tested(TreePath condition, List<TreePath> statements, int index) {
        List<TreePath> found = direct(condition);
        Element variable = walk.file.element(condition);
        if (variable == null) return found;
        TreePath before = index > 0 ? statements.get(index - 1) : condition;
        if (before.getLeaf() instanceof ExpressionStatementTree step
                && step.getExpression() instanceof AssignmentTree set
                && variable.equals(walk.file.element(Trail.down(Trail.down(before, set), set.getVariable())))) {
            found.addAll(direct(Trail.down(Trail.down(before, set), set.getExpression())));
        } else if (found.isEmpty() && walk.file.definitions(variable).size() == 1) {
            found.addAll(direct(walk.file.definitions(variable).get(0)));
        }
        return found;
    }

    /** What an expression stands for by itself; what a variable holds may be one of several tests. */
    private List<TreePath> direct(TreePath g) {
        TreePath bare = Trail.uncast(g);
        List<UserTree> users = new ArrayList<>(walk.file.users(bare.getLeaf()));
        if (users.isEmpty()) users.addAll(walk.file.waits(bare));
        return users.stream().map(UserTree::path).collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isNotOrParenthesis(TreePath path) {
        Tree.Kind kind = path.getLeaf().getKind();
        return kind == Tree.Kind.PARENTHESIZED || kind == Tree.Kind.LOGICAL_COMPLEMENT;
    }

    /** Neither way may begin with what only the other one does. */
    private void check(
            TreePath user, TreePath at, TreePath g, Optional<TreePath> whenTrue, Optional<TreePath> whenFalse) {
        Tree above = at.getParentPath().getLeaf();
        Tree ifTrue = null;
        Tree ifFalse = null;
        if (above instanceof IfTree choice) {
            ifTrue = choice.getThenStatement();
            ifFalse = choice.getElseStatement();
        } else if (above instanceof WhileLoopTree loop) {
            ifTrue = loop.getStatement();
        } else if (above instanceof ForLoopTree loop) {
            ifTrue = loop.getStatement();
        } else if (above instanceof ConditionalExpressionTree choice && choice.getCondition() == at.getLeaf()) {
            ifTrue = choice.getTrueExpression();
            ifFalse = choice.getFalseExpression();
        } else if (above instanceof BinaryTree both && both.getLeftOperand() == at.getLeaf()) {
            boolean isAnd = above.getKind() == Tree.Kind.CONDITIONAL_AND;
            ifTrue = isAnd ? both.getRightOperand() : null;
            ifFalse = above.getKind() == Tree.Kind.CONDITIONAL_OR ? both.getRightOperand() : null;
        }
        if (isWithin(whenTrue, ifFalse) || isWithin(whenFalse, ifTrue)) {
            walk.at(Grammar.bare(user));
            walk.differs(user, g, "what is done if it holds is done if it does not");
        }
    }

    private static boolean isWithin(Optional<TreePath> path, Tree part) {
        for (TreePath p = path.orElse(null); part != null && p != null; p = p.getParentPath()) {
            if (p.getLeaf() == part) return true;
        }
        return false;
    }

    /** {@code { state = 5; continue; }}: the number. */
    private static Optional<Object> jump(Tree tree) {
        if (tree instanceof BlockTree block
                && block.getStatements().size() == 2
                && block.getStatements().get(1) instanceof ContinueTree) {
            return next(block.getStatements().get(0));
        }
        return Optional.empty();
    }

    private static Optional<Object> next(StatementTree statement) {
        return statement instanceof ExpressionStatementTree before
                        && before.getExpression() instanceof AssignmentTree set
                        && set.getExpression() instanceof LiteralTree number
                ? Optional.of(number.getValue())
                : Optional.empty();
    }

    /** What of the user's is done first from a place on, if that is clear. */
    private Optional<TreePath> first(Place place, Set<Place> asked) {
        if (place == null || !asked.add(place)) return Optional.empty();
        for (int i = place.index(); i < place.statements().size(); i++) {
            TreePath statement = place.statements().get(i);
            Optional<TreePath> found = firstIn(statement);
            boolean jumps = i + 1 < place.statements().size()
                    && place.statements().get(i + 1).getLeaf() instanceof ContinueTree;
            if (found.isPresent()) {
                return found;
            } else if (jumps) {
                return next((StatementTree) statement.getLeaf()).flatMap(number -> first(states.get(number), asked));
            } else if (!(statement.getLeaf() instanceof ExpressionStatementTree)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<TreePath> firstIn(TreePath statement) {
        List<TreePath> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                if (tree != null && found.isEmpty()) {
                    walk.file.users(tree).forEach(user -> found.add(user.path()));
                    super.scan(tree, unused);
                }
                return null;
            }
        }.scan(statement, null);
        return found.stream().findFirst();
    }
}
