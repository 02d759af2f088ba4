package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Members and classes that a generated file reaches through handles: the accessor that is called must look up the very
 * member, for the very receiver.
 */
final class Accessed {
    /** The operator of each compound assignment. */
    private static final Map<Tree.Kind, Tree.Kind> COMPOUND = Map.ofEntries(
            Map.entry(Tree.Kind.MULTIPLY_ASSIGNMENT, Tree.Kind.MULTIPLY),
            Map.entry(Tree.Kind.DIVIDE_ASSIGNMENT, Tree.Kind.DIVIDE),
            Map.entry(Tree.Kind.REMAINDER_ASSIGNMENT, Tree.Kind.REMAINDER),
            Map.entry(Tree.Kind.PLUS_ASSIGNMENT, Tree.Kind.PLUS),
            Map.entry(Tree.Kind.MINUS_ASSIGNMENT, Tree.Kind.MINUS),
            Map.entry(Tree.Kind.LEFT_SHIFT_ASSIGNMENT, Tree.Kind.LEFT_SHIFT),
            Map.entry(Tree.Kind.RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.RIGHT_SHIFT),
            Map.entry(Tree.Kind.UNSIGNED_RIGHT_SHIFT_ASSIGNMENT, Tree.Kind.UNSIGNED_RIGHT_SHIFT),
            Map.entry(Tree.Kind.AND_ASSIGNMENT, Tree.Kind.AND),
            Map.entry(Tree.Kind.XOR_ASSIGNMENT, Tree.Kind.XOR),
            Map.entry(Tree.Kind.OR_ASSIGNMENT, Tree.Kind.OR));

    private final Walk walk;
    private final Handles handles;

    Accessed(Walk walk) {
        this.walk = walk;
        this.handles = new Handles(walk.file, walk.symbols);
    }

    boolean isAccessor(TreePath g) {
        return g.getLeaf() instanceof MethodInvocationTree && Handles.isHolder(walk.file.element(g));
    }

    /** Whether what is called, or referred to, looks a member up. */
    void denotes(TreePath u, TreePath g, Element member) {
        Element accessor = walk.file.element(g);
        if (!Handles.isHolder(accessor)) {
            walk.differs(u, g, "it is " + Replacements.text(accessor) + " instead of " + Replacements.text(member));
            return;
        }
        handles.wrong(accessor, member)
                .ifPresent(why -> walk.differs(
                        u, g, "the accessor is one of " + why + " instead of " + Replacements.text(member)));
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    /** The receiver that an accessor gets: what the user wrote before the dot, or the instance that is meant. */
    void receiver(TreePath u, TreePath member, TreePath argument, Supplier<TypeElement> meant) {
        if (!(member.getLeaf() instanceof MemberSelectTree select)) {
            new InstanceCheck(walk).isOf(u, argument, meant.get());
            return;
        }
        TreePath receiver = Trail.down(member, select.getExpression());
        if (Trail.isNamed(receiver.getLeaf(), "super")) {
            walk.seeAll(receiver, argument.getLeaf());
            InstanceCheck instances = new InstanceCheck(walk);
            instances.isOf(u, argument, instances.ofSuper(u, receiver));
        } else {
            walk.walk(receiver, argument);
        }
    }

    boolean get(TreePath u, TreePath g, Element field, Supplier<TypeElement> meant) {
        denotes(u, g, field);
        List<? extends ExpressionTree> arguments = ((MethodInvocationTree) g.getLeaf()).getArguments();
        int expected = isStatic(field) ? 0 : 1;
        if (arguments.size() != expected) {
            walk.differs(u, g, "it does not read the field");
        } else if (expected == 1) {
            receiver(u, u, Trail.down(g, arguments.get(0)), meant);
        } else if (u.getLeaf() instanceof MemberSelectTree select) {
            walk.seeAll(Trail.down(u, select.getExpression()), g.getLeaf());
        }
        walk.typed(u, g);
        return true;
    }

    /** {@code o.count = n  →  Private.count(o, n)}. */
    boolean set(TreePath u, TreePath g, TreePath target, TreePath value) {
        if (!isAccessor(g)) return false;
        walk.walk(value, stored(u, g, target));
        return true;
    }

    /** {@code o.count += n  →  Private.count(o, Private.count(o) + n)}. */
    boolean update(TreePath u, TreePath g, TreePath target, TreePath operand) {
        if (!isAccessor(g)) return plainUpdate(u, g, target, operand);
        TreePath stored = stored(u, g, target);
        sum(u, stored, target, operand);
        boolean isPostfix = Conversions.isPostfix(u.getLeaf());
        boolean isAsked = !(Grammar.withParentheses(u).getParentPath().getLeaf() instanceof ExpressionStatementTree);
        if (isAsked && !isKept(Trail.uncast(stored)) && handles.givesOld(walk.file.element(g)) != isPostfix) {
            walk.differs(u, g, "it gives the " + (isPostfix ? "new" : "old") + " value");
        }
        return true;
    }

    /** Whether the old value, or the sum, is in a variable that stands for the value: what is given then is dropped. */
    private static boolean isKept(TreePath stored) {
        return stored.getLeaf() instanceof IdentifierTree
                || stored.getLeaf() instanceof BinaryTree sum
                        && Trail.uncast(Trail.down(stored, sum.getLeftOperand()))
                                        .getLeaf()
                                instanceof IdentifierTree;
    }

    /** What is stored. */
    private TreePath stored(TreePath u, TreePath g, TreePath target) {
        TreePath bare = Grammar.bare(target);
        Element field = walk.element(bare);
        denotes(u, g, field);
        walk.see(target, g.getLeaf());
        List<? extends ExpressionTree> arguments = ((MethodInvocationTree) g.getLeaf()).getArguments();
        if (!isStatic(field)) {
            receiver(bare, bare, Trail.down(g, arguments.get(0)), () -> new InstanceCheck(walk).meant(bare, field));
        } else if (bare.getLeaf() instanceof MemberSelectTree select) {
            walk.seeAll(Trail.down(bare, select.getExpression()), g.getLeaf());
        }
        return Trail.down(g, arguments.get(arguments.size() - 1));
    }

    /** The new value of {@code target op= operand}: the same operation on what is read there. */
    void computed(TreePath u, TreePath sum, TreePath target, TreePath operand) {
        if (!(sum.getLeaf() instanceof BinaryTree binary)
                || !isSameOperation(u.getLeaf(), sum.getLeaf().getKind())) {
            walk.differs(u, sum, "it is another operation");
            return;
        }
        if (operand != null) walk.walk(operand, Trail.down(sum, binary.getRightOperand()));
        TreePath old = Trail.uncast(Trail.down(sum, binary.getLeftOperand()));
        if (!(old.getLeaf() instanceof IdentifierTree)) walk.walk(target, old);
    }

    private static boolean isSameOperation(Tree update, Tree.Kind sum) {
        return switch (update.getKind()) {
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> sum == Tree.Kind.PLUS;
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> sum == Tree.Kind.MINUS;
            default -> COMPOUND.get(update.getKind()) == sum;
        };
    }

    /** {@code x = (byte) (x + n)}, where the operand of an update suspends; or what is assigned there, by itself. */
    private boolean plainUpdate(TreePath u, TreePath g, TreePath target, TreePath operand) {
        if (g.getLeaf() instanceof AssignmentTree assignment) {
            walk.walk(target, Trail.down(g, assignment.getVariable()));
            sum(u, Trail.down(g, assignment.getExpression()), target, operand);
            return true;
        }
        if (g.getLeaf().getKind() == u.getLeaf().getKind()) return false;
        sum(u, g, target, operand);
        return true;
    }

    /** What is computed; a variable that holds it is a piece of its own. */
    private void sum(TreePath u, TreePath g, TreePath target, TreePath operand) {
        TreePath sum = Trail.uncast(g);
        if (!(sum.getLeaf() instanceof IdentifierTree)) computed(u, sum, target, operand);
    }

    /** {@code Access.initialized(First.class)}, or the variable that keeps it. */
    void initialized(TreePath u, TreePath g, Element type) {
        TreePath bare = Grammar.bare(g);
        List<TreePath> given = bare.getLeaf() instanceof IdentifierTree
                ? walk.file.definitions(walk.file.element(bare))
                : List.of(bare);
        boolean isMeant = given.stream().anyMatch(each -> isInitialized(each, (TypeElement) type));
        if (!isMeant) walk.differs(u, g, "its class is not initialised before the arguments are evaluated");
    }

    private boolean isInitialized(TreePath g, TypeElement type) {
        if (!(g.getLeaf() instanceof MethodInvocationTree call)
                || call.getArguments().size() != 1
                || !walk.file.element(g).getSimpleName().contentEquals("initialized")) {
            return false;
        }
        TreePath literal = Trail.down(g, call.getArguments().get(0));
        if (isAccessor(literal)) {
            return handles.wrongClass(walk.file.element(literal), type.asType()).isEmpty();
        }
        return literal.getLeaf() instanceof MemberSelectTree select
                && walk.file.element(Trail.down(literal, select.getExpression())) instanceof TypeElement found
                && walk.symbols.sameType(type, found);
    }

    boolean classLiteral(TreePath u, TreePath g, TypeMirror type) {
        if (!isAccessor(g) && !walk.symbols.isReplaced(type)) {
            walk.differs(u, g, "it is no class object");
        } else if (isAccessor(g)) {
            handles.wrongClass(walk.file.element(g), type)
                    .ifPresent(why -> walk.differs(u, g, "it is the class object of " + why));
        }
        return true;
    }

    /**
     * {@code hiddenClass().isInstance(o)}, {@code (t = Access.as(hiddenClass(), o)) != null}: only the value is looked
     * at.
     */
    void hiddenTest(TreePath u, TreePath value, TreePath g) {
        TypeMirror tested = walk.type(tested(u));
        if (walk.symbols.isHidden(tested)) firstClass(g).ifPresent(literal -> classLiteral(u, literal, tested));
        if (g.getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("isInstance")) {
            walk.walk(value, Trail.down(g, call.getArguments().get(0)));
        }
    }

    /** What is asked for: the type, or that of the pattern. */
    private static TreePath tested(TreePath u) {
        InstanceOfTree test = (InstanceOfTree) u.getLeaf();
        if (test.getPattern() == null) return Trail.down(u, test.getType());
        TreePath pattern = Trail.down(u, test.getPattern());
        return pattern.getLeaf() instanceof BindingPatternTree binding
                ? Trail.down(pattern, binding.getVariable())
                : pattern;
    }

    /** The first accessor of a class object in a tree. */
    private Optional<TreePath> firstClass(TreePath g) {
        List<TreePath> found = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
                boolean isClass = isAccessor(getCurrentPath()) && !isOfMember(getCurrentPath());
                if (isClass && tree.getArguments().isEmpty()) found.add(getCurrentPath());
                return super.visitMethodInvocation(tree, unused);
            }
        }.scan(g, null);
        return found.stream().findFirst();
    }

    /** {@code hiddenClass().cast(o)}, {@code Access.newArray(hiddenArrayClass(), n)}: of the very class. */
    void hiddenClass(TreePath u, TreePath g) {
        firstClass(g).ifPresent(literal -> classLiteral(u, literal, walk.type(u)));
    }

    /** Whether an accessor looks up a member, and not a class. */
    boolean isOfMember(TreePath g) {
        return handles.isOfMember(walk.file.element(g));
    }

    /** {@code Private::secret}. */
    boolean isReference(TreePath g) {
        return g.getLeaf() instanceof MemberReferenceTree && Handles.isHolder(walk.file.element(g));
    }
}
