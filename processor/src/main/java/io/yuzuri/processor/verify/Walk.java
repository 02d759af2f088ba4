package io.yuzuri.processor.verify;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Origin;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Walks a tree of the user's beside the one that stands for it: the same kind, the same symbol, type and value, and so
 * for all below; where it is not the same, it must be one of the {@link Replacements}.
 */
final class Walk {
    /** One thing that differs. */
    record Found(Optional<Origin> place, TreePath user, TreePath generated, String why) {}

    private record Pair(Tree user, Tree generated) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.user == user && pair.generated == generated;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(user) * 31 + System.identityHashCode(generated);
        }
    }

    final Trees trees;
    final GeneratedFile file;
    final Symbols symbols;
    private final Replacements replacements;
    private final Set<Pair> done = new HashSet<>();
    private final Map<Element, Element> variables = new HashMap<>();
    private final Map<Tree, Set<Tree>> seen = new IdentityHashMap<>();
    private final Map<Tree, Set<Tree>> copies = new IdentityHashMap<>();
    private final Order order;
    private final List<Found> found = new ArrayList<>();
    private Optional<Origin> place = Optional.empty();

    Walk(Trees trees, GeneratedFile file, Symbols symbols) {
        this.trees = trees;
        this.file = file;
        this.symbols = symbols;
        this.replacements = new Replacements(this);
        this.order = new Order(this);
    }

    List<Found> found() {
        return found;
    }

    /** Walks one piece. */
    void piece(Origin origin, TreePath user, TreePath generated) {
        place = Optional.of(origin);
        walk(user, generated);
    }

    /** From now on what differs is said of this tree of the user's, or of the method if it is no piece of its own. */
    void at(TreePath user) {
        place = file.pieces().stream()
                .map(GeneratedFile.Piece::user)
                .filter(piece -> Grammar.bare(piece.path()).getLeaf() == user.getLeaf())
                .<Origin>map(piece -> piece)
                .findFirst();
    }

    void differs(TreePath user, TreePath generated, String why) {
        found.add(new Found(place, user, generated, why));
    }

    boolean isSeen(Tree user) {
        return seen.containsKey(user);
    }

    /** That a tree of the user's stands there. */
    void see(TreePath user, Tree generated) {
        TreePath u = Grammar.bare(user);
        for (TreePath p = user;
                p.getLeaf() != u.getLeaf();
                p = Trail.down(p, ((com.sun.source.tree.ParenthesizedTree) p.getLeaf()).getExpression())) {
            seen.computeIfAbsent(p.getLeaf(), tree -> new HashSet<>()).add(generated);
        }
        seen.computeIfAbsent(u.getLeaf(), tree -> new HashSet<>()).add(generated);
    }

    /** Where a tree of the user's stands, other than by a variable that was given its value. */
    Set<Tree> copies(Tree user) {
        return copies.getOrDefault(user, Set.of());
    }

    boolean isWalked(TreePath user, TreePath generated) {
        return done.contains(new Pair(user.getLeaf(), generated.getLeaf()));
    }

    void missing(TreePath coroutine, TreePath user) {
        found.add(new Found(Optional.empty(), user, coroutine, "it is left out"));
    }

    void doubled(TreePath coroutine, TreePath user) {
        found.add(new Found(Optional.empty(), user, coroutine, "it stands there twice"));
    }

    /** That all of a tree is accounted for by what a replacement has looked at. */
    void seeAll(TreePath user, Tree generated) {
        see(user, generated);
        Trail.children(Grammar.bare(user)).forEach(child -> seeAll(child, generated));
    }

    /** Whether an element is declared in the generated file. */
    boolean isOurs(Element element) {
        Element top = element;
        while (top.getEnclosingElement() != null && top.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            top = top.getEnclosingElement();
        }
        return top.equals(file.top());
    }

    boolean isMember(TypeElement type, Element member) {
        return symbols.isMember(type, member);
    }

    /** What a variable of the generated file is known to stand for; null if nothing is known. */
    Element usersVariable(Element variable) {
        return variables.get(variable);
    }

    Element element(TreePath user) {
        return trees.getElement(user);
    }

    TypeMirror type(TreePath user) {
        return trees.getTypeMirror(user);
    }

    /** Each variable of a generated file stands for one of the user's. */
    void variable(TreePath user, TreePath generated, Element usersVariable, Element variable) {
        Element other = variables.putIfAbsent(variable, usersVariable);
        if (other != null && !other.equals(usersVariable)) {
            differs(user, generated, "it stands for the variable " + other + " elsewhere");
        }
    }

    void walk(TreePath user, TreePath generated) {
        TreePath u = Grammar.bare(user);
        TreePath g = Grammar.bare(generated);
        if (done.add(new Pair(u.getLeaf(), g.getLeaf()))) {
            see(user, g.getLeaf());
            if (!replacements.isTemporary(u, g) && !replacements.isAround(u, g)) {
                copies.computeIfAbsent(u.getLeaf(), tree -> new HashSet<>()).add(g.getLeaf());
            }
            if (!replacements.stands(u, g)) shape(u, g);
        }
    }

    void walkAll(List<TreePath> users, List<TreePath> generated, TreePath user, TreePath whole) {
        if (users.size() != generated.size()) {
            differs(user, whole, users.size() + " parts became " + generated.size());
            return;
        }
        for (int i = 0; i < users.size(); i++) {
            walk(users.get(i), generated.get(i));
        }
        if (isStrict(user.getLeaf())) order.check(users, generated);
    }

    /** Where an assignment stands that is the user's own. */
    void stands(TreePath user, TreePath generated) {
        copies.computeIfAbsent(user.getLeaf(), tree -> new HashSet<>()).add(generated.getLeaf());
        see(user, generated.getLeaf());
        done.add(new Pair(user.getLeaf(), generated.getLeaf()));
        shape(user, generated);
    }

    void inOrder(List<TreePath> users, List<TreePath> generated) {
        order.check(users, generated);
    }

    /**
     * Arguments, of which a variable number may have been put into their array: {@code Access.arrayOf(c, new Object[]
     * {a, b})}.
     */
    void arguments(List<TreePath> users, List<TreePath> generated, TreePath user, TreePath whole) {
        List<TreePath> all = new ArrayList<>(generated);
        if (!all.isEmpty()) {
            TreePath last = array(Grammar.bare(all.get(all.size() - 1)));
            boolean isUsers = users.size() == all.size()
                    && Grammar.bare(users.get(users.size() - 1)).getLeaf() instanceof NewArrayTree;
            if (!isUsers && last.getLeaf() instanceof NewArrayTree made && made.getInitializers() != null) {
                all.remove(all.size() - 1);
                all.addAll(Trail.all(last, made.getInitializers()));
            }
        }
        walkAll(users, all, user, whole);
    }

    private TreePath array(TreePath g) {
        return g.getLeaf() instanceof MethodInvocationTree call
                        && call.getArguments().size() == 2
                        && file.element(g) != null
                        && file.element(g).getSimpleName().contentEquals("arrayOf")
                ? Trail.down(g, call.getArguments().get(1))
                : g;
    }

    /** Whether all parts are evaluated, from left to right. */
    private static boolean isStrict(Tree tree) {
        return Trail.isExpression(tree)
                && switch (tree.getKind()) {
                    case CONDITIONAL_AND,
                            CONDITIONAL_OR,
                            CONDITIONAL_EXPRESSION,
                            SWITCH_EXPRESSION,
                            LAMBDA_EXPRESSION,
                            ASSIGNMENT -> false;
                    default -> true;
                };
    }

    /** The same kind of tree with the same parts. */
    void shape(TreePath u, TreePath g) {
        if (u.getLeaf().getKind() != g.getLeaf().getKind()) {
            if (g.getLeaf() instanceof TypeCastTree cast) {
                replacements.cast(u, g, cast);
                return;
            }
            differs(
                    u,
                    g,
                    "one is " + u.getLeaf().getKind() + ", the other "
                            + g.getLeaf().getKind());
            return;
        }
        if (!sameLeaf(u.getLeaf(), g.getLeaf())) {
            differs(u, g, "they are not the same");
            return;
        }
        if (Trail.isExpression(u.getLeaf())) typed(u, g);
        if (u.getLeaf() instanceof ClassTree && g.getLeaf() instanceof ClassTree) {
            classes(u, g);
        } else if (u.getLeaf() instanceof VariableTree one && g.getLeaf() instanceof VariableTree other) {
            declaration(u, g, one, other);
        } else if (!(u.getLeaf() instanceof ModifiersTree)) {
            walkAll(Trail.children(u), Trail.children(g), u, g);
        }
    }

    void typed(TreePath u, TreePath g) {
        boolean isChoice = u.getLeaf().getKind() == Tree.Kind.CONDITIONAL_EXPRESSION
                || u.getLeaf().getKind() == Tree.Kind.SWITCH_EXPRESSION;
        boolean isPromoted = u.getLeaf() instanceof SwitchExpressionTree
                && symbols.sameErasure(Conversions.ofSwitch(u, this::type), file.type(g));
        if (!symbols.sameErasure(type(u), file.type(g))
                && !isPromoted
                && !(isChoice && isWanted(type(u), file.type(g)))) {
            differs(u, g, "its type is " + file.type(g) + " instead of " + type(u));
        }
    }

    /** Whether a choice has the type that the place wants of it, boxed or not: its arms are looked at by themselves. */
    private static boolean isWanted(TypeMirror one, TypeMirror other) {
        return !one.getKind().isPrimitive() || !other.getKind().isPrimitive();
    }

    private static boolean sameLeaf(Tree u, Tree g) {
        if (u instanceof LiteralTree one) {
            return Objects.equals(one.getValue(), ((LiteralTree) g).getValue());
        } else if (u instanceof PrimitiveTypeTree one) {
            return one.getPrimitiveTypeKind() == ((PrimitiveTypeTree) g).getPrimitiveTypeKind();
        } else if (u instanceof BreakTree one) {
            return Objects.toString(one.getLabel()).contentEquals(Objects.toString(((BreakTree) g).getLabel()));
        } else if (u instanceof ContinueTree one) {
            return Objects.toString(one.getLabel()).contentEquals(Objects.toString(((ContinueTree) g).getLabel()));
        } else if (u instanceof LabeledStatementTree one) {
            return one.getLabel().contentEquals(((LabeledStatementTree) g).getLabel());
        } else if (u instanceof LambdaExpressionTree one) {
            return one.getBodyKind() == ((LambdaExpressionTree) g).getBodyKind();
        } else if (u instanceof MemberReferenceTree one) {
            return one.getName().contentEquals(((MemberReferenceTree) g).getName());
        } else if (u instanceof MethodTree one) {
            return one.getName().contentEquals(((MethodTree) g).getName());
        } else if (u instanceof TypeParameterTree one) {
            return one.getName().contentEquals(((TypeParameterTree) g).getName());
        }
        return true;
    }

    private void declaration(TreePath u, TreePath g, VariableTree one, VariableTree other) {
        variable(u, g, element(u), file.element(g));
        if (one.getType() != null && isWritten(u, one.getType())) seeAll(Trail.down(u, one.getType()), other.getType());
        if (!symbols.sameErasure(element(u).asType(), file.element(g).asType())) {
            differs(
                    u,
                    g,
                    "its type is " + file.element(g).asType() + " instead of "
                            + element(u).asType());
        }
        if (one.getInitializer() != null && other.getInitializer() != null) {
            walk(Trail.down(u, one.getInitializer()), Trail.down(g, other.getInitializer()));
        } else if (one.getInitializer() != other.getInitializer()) {
            differs(u, g, "one has an initialiser");
        }
    }

    private boolean isWritten(TreePath path, Tree tree) {
        return trees.getSourcePositions().getEndPosition(path.getCompilationUnit(), tree) >= 0;
    }

    private void classes(TreePath u, TreePath g) {
        ClassTree one = (ClassTree) u.getLeaf();
        ClassTree other = (ClassTree) g.getLeaf();
        boolean anonymous = one.getSimpleName().length() == 0;
        if (!anonymous && !one.getSimpleName().contentEquals(other.getSimpleName())) {
            differs(u, g, "its name is another");
        }
        walkAll(Trail.all(u, one.getTypeParameters()), Trail.all(g, other.getTypeParameters()), u, g);
        if (!anonymous && one.getExtendsClause() != null && other.getExtendsClause() != null) {
            walk(Trail.down(u, one.getExtendsClause()), Trail.down(g, other.getExtendsClause()));
        }
        if (!anonymous) {
            walkAll(Trail.all(u, one.getImplementsClause()), Trail.all(g, other.getImplementsClause()), u, g);
        }
        List<TreePath> users = members(u, trees);
        List<TreePath> generated = members(g, file.trees());
        if (users.stream().noneMatch(Walk::isConstructor)) generated.removeIf(Walk::isConstructor);
        walkAll(users, generated, u, g);
    }

    private static boolean isConstructor(TreePath member) {
        return member.getLeaf() instanceof MethodTree method && method.getReturnType() == null;
    }

    /** Those that are written. */
    private static List<TreePath> members(TreePath type, Trees trees) {
        List<TreePath> members = new ArrayList<>();
        for (Tree member : ((ClassTree) type.getLeaf()).getMembers()) {
            if (trees.getSourcePositions().getEndPosition(type.getCompilationUnit(), member) >= 0) {
                members.add(Trail.down(type, member));
            }
        }
        return members;
    }
}
