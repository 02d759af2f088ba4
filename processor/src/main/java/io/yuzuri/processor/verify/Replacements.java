package io.yuzuri.processor.verify;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Grammar;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * All that may stand for a tree of the user's and is not the same tree. Nothing else may.
 *
 * <pre>
 * count                   saved                         an operand that was saved, or the value of a wait Temporaries
 * n                       n2, this.n, Scope.this.n      a local, renamed or a field                       name
 * this, Outer.this        self, Private.outer(self)     an instance                                       instance
 * count                   self.count                    an implied receiver                               name
 * secret                  Private.secret(self)          a member that cannot be named                     Accessed
 * LIMIT                   10                            a constant                                        name
 * List                    java.util.List                another name of a type                            type
 * x                       (T) x                         a cast to what it is, or is wanted as             cast
 * recv(c), f(x)           enter(new F(x))               a suspension point                                Calls
 * new Inner(), new Local() self.new Inner()             an implied outer instance, a scope                Calls
 * X::secret               a -> Private.secret(a)        a reference to what cannot be named               Calls
 * return x, break         return done(x), { state = 5;… a jump                                            Statements
 * assert c : m            { if (ASSERTIONS &amp;&amp; !(c)) …    an assertion                                Statements
 * switch (e)              switch (e.name())             over an enum that cannot be named                 Statements
 * o instanceof T t        (o instanceof T t2 &amp;&amp; (t = t2) …   a binding that is kept                    test
 * o instanceof Hidden     hiddenClass().isInstance(o)   a class that cannot be named                 test, cast
 * </pre>
 */
final class Replacements {
    private final Walk walk;
    private final Temporaries temporaries;
    private final Accessed accessed;
    private final Calls calls;
    private final InstanceCheck instances;
    private final Statements statements;

    Replacements(Walk walk) {
        this.walk = walk;
        this.temporaries = new Temporaries(walk);
        this.accessed = new Accessed(walk);
        this.calls = new Calls(walk, accessed);
        this.instances = new InstanceCheck(walk);
        this.statements = new Statements(walk);
    }

    /** Whether a tree is one that may be replaced; if it is, what stands for it has been looked at. */
    boolean stands(TreePath u, TreePath g) {
        if (Trail.isTypeTree(u.getLeaf()) || isTypeName(u)) {
            type(u, g);
            return true;
        }
        if (statements.stands(u, g)) return true;
        if (!Trail.isExpression(u.getLeaf())) return false;
        if (isConstantName(u) && hasItsValue(u, g)) {
            Trail.children(u).forEach(child -> walk.seeAll(child, g.getLeaf()));
            return true;
        }
        if (g.getLeaf() instanceof TypeCastTree cast && !isComputed(u, g) && needsNoCast(u, g)) {
            cast(u, g, cast);
            return true;
        }
        if (g.getLeaf() instanceof AssignmentTree kept && isKeptForCapture(u, g)) {
            captured(u, g, kept);
            return true;
        }
        if (isTemporary(u, g)) {
            temporaries.check(u, g);
            return true;
        }
        return expression(u, g);
    }

    private boolean expression(TreePath u, TreePath g) {
        return switch (u.getLeaf().getKind()) {
            case IDENTIFIER -> name(u, g);
            case MEMBER_SELECT -> select(u, g, (MemberSelectTree) u.getLeaf());
            case METHOD_INVOCATION -> calls.invocation(u, g, (MethodInvocationTree) u.getLeaf());
            case NEW_CLASS -> calls.creation(u, g, (com.sun.source.tree.NewClassTree) u.getLeaf());
            case MEMBER_REFERENCE -> calls.reference(u, g, (com.sun.source.tree.MemberReferenceTree) u.getLeaf());
            case LAMBDA_EXPRESSION -> calls.lambda(u, g);
            case INSTANCE_OF -> test(u, g, (InstanceOfTree) u.getLeaf());
            case TYPE_CAST -> hiddenCast(u, g, (TypeCastTree) u.getLeaf());
            case NEW_ARRAY -> array(u, g, (NewArrayTree) u.getLeaf());
            case ASSIGNMENT -> assignment(u, g, (AssignmentTree) u.getLeaf());
            case PLUS, UNARY_MINUS -> isFolded(u, g);
            default -> {
                if (u.getLeaf() instanceof CompoundAssignmentTree update) {
                    yield accessed.update(
                            u, g, Trail.down(u, update.getVariable()), Trail.down(u, update.getExpression()));
                }
                yield u.getLeaf() instanceof UnaryTree unary
                        && isIncrement(unary)
                        && accessed.update(u, g, Trail.down(u, unary.getExpression()), null);
            }
        };
    }

    /** {@code (byte) (x + n)}, or a variable that holds it, for {@code x += n}. */
    private static boolean isComputed(TreePath u, TreePath g) {
        Tree value = Trail.uncast(g).getLeaf();
        return isUpdate(u.getLeaf()) && (value instanceof BinaryTree || value instanceof IdentifierTree);
    }

    /** {@code x += n}, {@code x++}. */
    static boolean isUpdate(Tree tree) {
        return tree instanceof CompoundAssignmentTree || tree instanceof UnaryTree unary && isIncrement(unary);
    }

    static boolean isIncrement(UnaryTree unary) {
        return switch (unary.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    private boolean isTypeName(TreePath u) {
        boolean name = u.getLeaf() instanceof IdentifierTree || u.getLeaf() instanceof MemberSelectTree;
        if (!name || Trail.isNamed(u.getLeaf(), "this") || Trail.isNamed(u.getLeaf(), "super")) return false;
        Element element = walk.element(u);
        return element instanceof TypeElement
                || element != null && element.getKind() == ElementKind.TYPE_PARAMETER
                || element != null && element.getKind() == ElementKind.PACKAGE;
    }

    // ---- types and casts

    void type(TreePath u, TreePath g) {
        walk.seeAll(u, g.getLeaf());
        TypeMirror one = walk.type(u);
        TypeMirror other = walk.file.type(g);
        boolean isBare = u.getLeaf() instanceof AnnotatedTypeTree || one == null || other == null;
        if (!isBare && !walk.symbols.sameErasure(one, other)) {
            walk.differs(u, g, "it names " + other + " instead of " + one);
        }
    }

    private boolean needsNoCast(TreePath u, TreePath g) {
        return !(u.getLeaf() instanceof TypeCastTree) || !walk.symbols.sameErasure(walk.type(u), walk.file.type(g));
    }

    /** A cast that was added: to the type that the value has, or to one above it. */
    void cast(TreePath u, TreePath g, TypeCastTree cast) {
        TypeMirror is = walk.type(u);
        TypeMirror to = walk.file.type(g);
        boolean primitive = to != null && to.getKind().isPrimitive();
        boolean fine = is == null
                || walk.symbols.sameErasure(is, to)
                || primitive && isConverted(u)
                || !primitive && (!is.getKind().isPrimitive() || isConverted(u));
        if (!fine) walk.differs(u, g, "it is cast to " + to);
        walk.walk(u, Trail.down(g, cast.getExpression()));
    }

    /** Whether the place of an expression converts it. */
    private static boolean isConverted(TreePath u) {
        Tree above = u.getParentPath().getLeaf();
        return switch (above.getKind()) {
            case PARENTHESIZED, CONDITIONAL_EXPRESSION -> isConverted(u.getParentPath());
            case RETURN, ASSIGNMENT, VARIABLE, YIELD, CASE, METHOD_INVOCATION, NEW_CLASS, NEW_ARRAY -> true;
            default -> above instanceof CompoundAssignmentTree;
        };
    }

    // ---- names

    private boolean isVariable(TreePath g) {
        boolean name = g.getLeaf() instanceof IdentifierTree
                && !Trail.isNamed(g.getLeaf(), "this")
                && !Trail.isNamed(g.getLeaf(), "super");
        if (name) {
            Element element = walk.file.element(g);
            return element instanceof VariableElement && walk.isOurs(element);
        }
        return false;
    }

    /** Whether a variable stands for what is none of the user's. */
    boolean isTemporary(TreePath u, TreePath g) {
        return isVariable(g) && !isLocalVariable(u) && !isInstance(u) && !isFieldOfLocalClass(u, g);
    }

    /** Whether what stands for a tree of the user's is further inside. */
    boolean isAround(TreePath u, TreePath g) {
        return g.getLeaf() instanceof TypeCastTree && Trail.isExpression(u.getLeaf()) && needsNoCast(u, g)
                || g.getLeaf() instanceof AssignmentTree && isKeptForCapture(u, g)
                || isKept(u, g);
    }

    private static boolean isKept(TreePath u, TreePath g) {
        return u.getLeaf() instanceof InstanceOfTree && g.getLeaf() instanceof BinaryTree;
    }

    /** {@code id = v}, where a lambda of the statement captures {@code id}: {@code id = id2 = v}. */
    private boolean isKeptForCapture(TreePath u, TreePath g) {
        if (usersTarget(u) == null) return false;
        if (!assignsOtherThanLocal(u) && !isUpdate(u.getLeaf())) return assignments(g) > assignments(u);
        return g.getLeaf() instanceof AssignmentTree kept
                && isVariable(Trail.down(g, kept.getVariable()))
                && (assignsOtherThanLocal(u) || isSameUpdate(u, Trail.down(g, kept.getExpression())));
    }

    /** {@code local += 2}, and not {@code local + 2}, which is assigned to the local itself. */
    private static boolean isSameUpdate(TreePath u, TreePath g) {
        return Grammar.bare(g).getLeaf().getKind() == u.getLeaf().getKind();
    }

    /** Whether the user assigns a field or an element, perhaps by an accessor in the generated file. */
    private boolean assignsOtherThanLocal(TreePath u) {
        Tree target = null;
        if (u.getLeaf() instanceof AssignmentTree assignment) target = assignment.getVariable();
        if (u.getLeaf() instanceof CompoundAssignmentTree update) target = update.getVariable();
        if (u.getLeaf() instanceof UnaryTree unary && isIncrement(unary)) target = unary.getExpression();
        return target != null && !isLocalVariable(Grammar.bare(Trail.down(u, target)));
    }

    private static int assignments(TreePath path) {
        TreePath bare = Grammar.bare(path);
        return bare.getLeaf() instanceof AssignmentTree tree
                ? 1 + assignments(Trail.down(bare, tree.getExpression()))
                : 0;
    }

    /** What the user assigns an expression to; null if it is no local's name. */
    private static TreePath usersTarget(TreePath u) {
        TreePath above = Grammar.withParentheses(u).getParentPath();
        if (above.getLeaf() instanceof AssignmentTree assignment) {
            return Grammar.bare(Trail.down(above, assignment.getVariable()));
        }
        return above.getLeaf() instanceof com.sun.source.tree.VariableTree ? above : null;
    }

    private void captured(TreePath u, TreePath g, AssignmentTree kept) {
        Element target = walk.element(usersTarget(u));
        TreePath copy = Trail.down(g, kept.getVariable());
        if (!Symbols.isLocalVariable(target) || !isVariable(copy)) {
            walk.differs(u, g, "it is assigned to something else");
        } else {
            walk.variable(u, g, target, walk.file.element(copy));
        }
        TreePath value = Grammar.bare(Trail.down(g, kept.getExpression()));
        if (u.getLeaf() instanceof AssignmentTree && !assignsOtherThanLocal(u)) {
            walk.stands(u, value); // the assignment that is left is the user's own
        } else {
            walk.walk(u, value);
        }
    }

    private boolean isFieldOfLocalClass(TreePath u, TreePath g) {
        return u.getLeaf() instanceof IdentifierTree && walk.symbols.same(walk.element(u), walk.file.element(g));
    }

    private boolean isLocalVariable(TreePath u) {
        return u.getLeaf() instanceof IdentifierTree && Symbols.isLocalVariable(walk.element(u));
    }

    private static boolean isInstance(TreePath u) {
        return Trail.isNamed(u.getLeaf(), "this");
    }

    private boolean name(TreePath u, TreePath g) {
        Element element = walk.element(u);
        if (Trail.isNamed(u.getLeaf(), "this")) {
            instances.isOf(u, g, walk.type(u));
            return true;
        }
        if (element == null || Trail.isNamed(u.getLeaf(), "super")) return false;
        if (Symbols.isLocalVariable(element)) {
            local(u, g, element);
            return true;
        }
        if (!element.getKind().isField()) return false;
        if (g.getLeaf() instanceof MethodInvocationTree) {
            return accessed.get(u, g, element, () -> instances.meant(u, element));
        }
        if (isConstant(element) && !isName(g)) {
            constant(u, g, (VariableElement) element);
            return true;
        }
        if (element.getKind() == ElementKind.ENUM_CONSTANT && isLabel(u)) return statements.isLabel(u, g, element);
        if (!walk.symbols.same(element, walk.file.element(g))) {
            walk.differs(u, g, "it is " + text(walk.file.element(g)) + " instead of " + text(element));
        } else if (g.getLeaf() instanceof MemberSelectTree select) {
            if (!element.getModifiers().contains(Modifier.STATIC)) {
                instances.isOf(u, Trail.down(g, select.getExpression()), instances.meant(u, element));
            }
        }
        walk.typed(u, g);
        return true;
    }

    /** A constant whose receiver, if it has one, needs no evaluation. */
    private boolean isConstantName(TreePath u) {
        Element element = isName(u) ? walk.element(u) : null;
        return element != null
                && isConstant(element)
                && (!(u.getLeaf() instanceof MemberSelectTree select)
                        || isPure(Grammar.bare(Trail.down(u, select.getExpression()))));
    }

    private boolean hasItsValue(TreePath u, TreePath g) {
        return !isName(g)
                && ((VariableElement) walk.element(u)).getConstantValue().equals(new Constants(walk.file).of(g));
    }

    /** Whether it is a label, and not what an arm gives. */
    static boolean isLabel(TreePath u) {
        Tree above = u.getParentPath().getLeaf();
        return above instanceof CaseTree arm && arm.getExpressions().contains(u.getLeaf())
                || CaseTrees.isConstant(above);
    }

    private static boolean isName(TreePath g) {
        return g.getLeaf() instanceof IdentifierTree || g.getLeaf() instanceof MemberSelectTree;
    }

    private static boolean isConstant(Element element) {
        return element instanceof VariableElement variable && variable.getConstantValue() != null;
    }

    static String text(Element element) {
        return element == null ? "nothing" : element.getEnclosingElement() + "." + element;
    }

    private void local(TreePath u, TreePath g, Element element) {
        Element other = walk.file.element(g);
        if (isConstant(element) && !isName(g)) {
            constant(u, g, (VariableElement) element);
        } else if (!isName(g) || !(other instanceof VariableElement) || !walk.isOurs(other)) {
            walk.differs(u, g, "it is " + text(other) + " instead of the variable " + element);
        } else {
            walk.variable(u, g, element, other);
        }
    }

    /** {@code "a" + "b"} and {@code -1}, which are one literal each to javac's parser. */
    private boolean isFolded(TreePath u, TreePath g) {
        if (!(g.getLeaf() instanceof com.sun.source.tree.LiteralTree literal)) return false;
        if (!Constants.ofUsers(walk, u).equals(literal.getValue())) walk.differs(u, g, "its value is another");
        walk.seeAll(u, g.getLeaf());
        return true;
    }

    private void constant(TreePath u, TreePath g, VariableElement constant) {
        Object value = new Constants(walk.file).of(g);
        if (!constant.getConstantValue().equals(value)) {
            walk.differs(u, g, "its value is " + value + " instead of " + constant.getConstantValue());
        }
    }

    private boolean select(TreePath u, TreePath g, MemberSelectTree tree) {
        Element element = walk.element(u);
        TreePath qualifier = Trail.down(u, tree.getExpression());
        if (tree.getIdentifier().contentEquals("this")) {
            walk.seeAll(qualifier, g.getLeaf());
            instances.isOf(u, g, walk.type(u));
            return true;
        }
        if (tree.getIdentifier().contentEquals("class")) {
            if (g.getLeaf() instanceof MethodInvocationTree) {
                walk.seeAll(qualifier, g.getLeaf());
                return accessed.classLiteral(u, g, walk.type(qualifier));
            }
            return false;
        }
        if (element == null
                || !element.getKind().isField()
                || element.getSimpleName().contentEquals("length") && element.getEnclosingElement() == null) {
            return false;
        }
        if (element.getKind() == ElementKind.ENUM_CONSTANT && isLabel(u)) {
            walk.seeAll(qualifier, g.getLeaf());
            return statements.isLabel(u, g, element);
        }
        boolean isStatic = element.getModifiers().contains(Modifier.STATIC);
        if (g.getLeaf() instanceof MethodInvocationTree) return accessed.get(u, g, element, () -> null);
        if (isConstant(element) && !isName(g)) {
            if (!isStatic && !isPure(qualifier)) walk.differs(u, g, "what the constant is a field of is not evaluated");
            walk.seeAll(qualifier, g.getLeaf());
            constant(u, g, (VariableElement) element);
            return true;
        }
        if (!walk.symbols.same(element, walk.file.element(g))) {
            walk.differs(u, g, "it is " + text(walk.file.element(g)) + " instead of " + text(element));
            return true;
        }
        walk.typed(u, g);
        if (g.getLeaf() instanceof MemberSelectTree select) {
            TreePath other = Trail.down(g, select.getExpression());
            if (isStatic && (isTypeName(qualifier) || isLocalVariable(qualifier))) {
                walk.seeAll(qualifier, other.getLeaf());
            } else if (Trail.isNamed(qualifier.getLeaf(), "super") && !Trail.isNamed(other.getLeaf(), "super")) {
                walk.seeAll(qualifier, other.getLeaf());
                instances.isOf(u, other, instances.ofSuper(u, qualifier));
            } else {
                walk.walk(qualifier, other);
            }
        }
        return true;
    }

    /** Whether leaving an expression out changes nothing. */
    private boolean isPure(TreePath u) {
        return isInstance(u) || Trail.isNamed(u.getLeaf(), "super") || isTypeName(u);
    }

    // ---- tests, casts, arrays

    private boolean test(TreePath u, TreePath g, InstanceOfTree tree) {
        TreePath value = Trail.down(u, tree.getExpression());
        if (g.getLeaf() instanceof InstanceOfTree) return false;
        if (g.getLeaf() instanceof BinaryTree kept && isKept(g)) {
            walk.walk(u, Trail.down(g, kept.getLeftOperand()));
            bindings(Trail.down(g, kept.getRightOperand()), u);
            return true;
        }
        walk.seeAll(u, g.getLeaf());
        accessed.hiddenTest(u, value, g);
        return true;
    }

    /** {@code o instanceof T t2 && (t = t2) == null | true}. */
    private static boolean isKept(TreePath g) {
        TreePath left = Grammar.bare(Trail.down(g, ((BinaryTree) g.getLeaf()).getLeftOperand()));
        return g.getLeaf().getKind() == Tree.Kind.CONDITIONAL_AND
                && (left.getLeaf() instanceof InstanceOfTree || left.getLeaf() instanceof BinaryTree && isKept(left));
    }

    private void bindings(TreePath right, TreePath user) {
        new Bindings(walk).keep(right, user);
    }

    private boolean hiddenCast(TreePath u, TreePath g, TypeCastTree tree) {
        if (g.getLeaf() instanceof MethodInvocationTree call && walk.symbols.isReplaced(walk.type(u))) {
            walk.seeAll(Trail.down(u, tree.getType()), g.getLeaf());
            accessed.hiddenClass(u, g);
            walk.walk(
                    Trail.down(u, tree.getExpression()),
                    Trail.down(g, call.getArguments().get(0)));
            return true;
        }
        return false;
    }

    private boolean array(TreePath u, TreePath g, NewArrayTree tree) {
        if (tree.getType() != null) walk.seeAll(Trail.down(u, tree.getType()), g.getLeaf());
        if (g.getLeaf() instanceof MethodInvocationTree && walk.symbols.isReplaced(walk.type(u))) {
            accessed.hiddenClass(u, g);
            walk.seeAll(u, g.getLeaf());
            return true;
        }
        if (!(g.getLeaf() instanceof NewArrayTree other)) return false;
        walk.typed(u, g);
        walk.walkAll(Trail.all(u, tree.getDimensions()), Trail.all(g, other.getDimensions()), u, g);
        if (tree.getInitializers() != null && other.getInitializers() != null) {
            walk.walkAll(Trail.all(u, tree.getInitializers()), Trail.all(g, other.getInitializers()), u, g);
        } else if ((tree.getInitializers() == null) != (other.getInitializers() == null)) {
            walk.differs(u, g, "one has elements");
        }
        return true;
    }

    private boolean assignment(TreePath u, TreePath g, AssignmentTree tree) {
        return accessed.set(u, g, Trail.down(u, tree.getVariable()), Trail.down(u, tree.getExpression()));
    }
}
