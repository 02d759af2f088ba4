package io.yuzuri.processor.verify;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.emit.Marks;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.front.source.UserTree;
import io.yuzuri.processor.shadow.Attributed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** A generated file: its trees by range, which of the user's trees stand where, what its variables are assigned. */
final class GeneratedFile {
    /** A tree of the user's, and the tree that stands for it; none if it is no tree of its own there. */
    record Piece(UserTree user, Optional<TreePath> generated, int start, int end) {}

    private record Range(long start, long end) {}

    private record State(Tree type, Object number) {}

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final String source;
    private static final Pattern COMMENTS = Pattern.compile("(\\s|//[^\n]*\n)*");

    private final Map<Range, List<TreePath>> byRange = new HashMap<>();
    private final Map<Long, List<TreePath>> byEnd = new HashMap<>();
    private final Map<Tree, List<UserTree>> users = new IdentityHashMap<>();
    private final Map<Element, List<TreePath>> definitions = new HashMap<>();
    private final Map<State, List<UserTree>> waits = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    GeneratedFile(Attributed attributed, TasksWriter.Written file) {
        this.trees = attributed.trees();
        this.unit = attributed.unit(file.qualifiedName());
        this.source = file.source();
        new Index().scan(new TreePath(unit), null);
        file.pieces().forEach(this::add);
        new Waits().scan(new TreePath(unit), null);
    }

    private void add(Marks.Piece piece) {
        if (piece.origin() instanceof UserTree user) {
            Optional<TreePath> found = at(user.path().getLeaf(), new Range(piece.start(), piece.end()));
            pieces.add(new Piece(user, found, piece.start(), piece.end()));
            found(user.path().getLeaf(), new Range(piece.start(), piece.end()))
                    .forEach(path -> users.computeIfAbsent(path.getLeaf(), tree -> new ArrayList<>())
                            .add(user));
        }
    }

    /** Of those with this range, the one of the same kind, else the outermost. */
    private Optional<TreePath> at(Tree user, Range range) {
        List<TreePath> all = found(user, range);
        return all.stream()
                .filter(path -> path.getLeaf().getKind() == user.getKind())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /**
     * The trees of a range. A bare array initialiser has its {@code new} before it, a lifted class its {@code static};
     * a comment with a line may stand before a piece.
     */
    private List<TreePath> found(Tree user, Range range) {
        if (byRange.containsKey(range)) return byRange.get(range);
        Range shorter = new Range(range.start(), range.end() - 1);
        if (user instanceof ExpressionTree && byRange.containsKey(shorter)) {
            return byRange.get(shorter); // javac counts the semicolon behind a resource in
        }
        boolean begins = user instanceof NewArrayTree array && array.getType() == null || user instanceof ClassTree;
        return byEnd.getOrDefault(range.end(), List.of()).stream()
                .filter(path -> begins
                        ? path.getLeaf().getKind() == user.getKind()
                        : isComment(range.start(), start(path.getLeaf())))
                .limit(1)
                .toList();
    }

    private boolean isComment(long from, long to) {
        return from < to
                && COMMENTS.matcher(source.substring((int) from, (int) to)).matches();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The trees of the user's that a tree is marked as. */
    List<UserTree> users(Tree generated) {
        return users.getOrDefault(generated, List.of());
    }

    /** What a variable is assigned, its initialiser included; of an update, the update. */
    List<TreePath> definitions(Element variable) {
        return definitions.getOrDefault(variable, List.of());
    }

    /** The suspension points whose value an expression receives: {@code resumed()} in a state. */
    List<UserTree> waits(TreePath received) {
        if (!isResumed(received)) return List.of();
        for (TreePath p = received; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof CaseTree state && !state.getExpressions().isEmpty()) {
                Object number = number(state.getExpressions().get(0));
                return waits.getOrDefault(new State(classAround(p), number), List.of());
            }
        }
        return List.of();
    }

    /** Whether it is the state of a task. */
    boolean isState(TreePath path) {
        return element(path) instanceof VariableElement field
                && field.getSimpleName().contentEquals("state")
                && isOfResumable(field);
    }

    private boolean isResumed(TreePath path) {
        return path.getLeaf() instanceof MethodInvocationTree
                && element(path) instanceof ExecutableElement method
                && method.getSimpleName().contentEquals("resumed")
                && isOfResumable(method);
    }

    private static boolean isOfResumable(Element member) {
        return member.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals("io.yuzuri.Resumable");
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    Trees trees() {
        return trees;
    }

    /** The class that the file is for. */
    Element top() {
        return element(Trail.down(new TreePath(unit), unit.getTypeDecls().get(0)));
    }

    CompilationUnitTree unit() {
        return unit;
    }

    /** What stands in a place of the file, on one line. */
    String text(Tree tree) {
        long start = start(tree);
        long end = end(tree);
        return start < 0 || end < start ? "" : text((int) start, (int) end);
    }

    String text(int start, int end) {
        String text = source.substring(start, end).replaceAll("\\s+", " ");
        return text.length() > 120 ? text.substring(0, 117) + "..." : text;
    }

    int startOf(Tree tree) {
        return (int) start(tree);
    }

    private long start(Tree tree) {
        if (tree instanceof MemberReferenceTree reference) return start(reference.getQualifierExpression());
        if (tree instanceof IntersectionTypeTree type) {
            return start(type.getBounds().get(0));
        }
        return positions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return positions().getEndPosition(unit, tree);
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }

    private static Object number(Tree tree) {
        return tree instanceof LiteralTree literal ? literal.getValue() : tree;
    }

    private static Tree classAround(TreePath path) {
        TreePath p = path;
        while (!(p.getLeaf() instanceof com.sun.source.tree.ClassTree)) {
            p = p.getParentPath();
        }
        return p.getLeaf();
    }

    private final class Index extends TreePathScanner<Void, Void> {
        @Override
        public Void scan(Tree tree, Void unused) {
            if (tree != null) {
                byRange.computeIfAbsent(new Range(start(tree), end(tree)), range -> new ArrayList<>())
                        .add(new TreePath(getCurrentPath(), tree));
                byEnd.computeIfAbsent(end(tree), end -> new ArrayList<>()).add(new TreePath(getCurrentPath(), tree));
            }
            return super.scan(tree, unused);
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            if (tree.getInitializer() != null) {
                define(getCurrentPath(), new TreePath(getCurrentPath(), tree.getInitializer()));
            }
            return super.visitVariable(tree, unused);
        }

        @Override
        public Void visitAssignment(AssignmentTree tree, Void unused) {
            define(
                    new TreePath(getCurrentPath(), tree.getVariable()),
                    new TreePath(getCurrentPath(), tree.getExpression()));
            return super.visitAssignment(tree, unused);
        }

        @Override
        public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
            define(new TreePath(getCurrentPath(), tree.getVariable()), getCurrentPath());
            return super.visitCompoundAssignment(tree, unused);
        }

        @Override
        public Void visitUnary(UnaryTree tree, Void unused) {
            switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    define(new TreePath(getCurrentPath(), tree.getExpression()), getCurrentPath());
                default -> {}
            }
            return super.visitUnary(tree, unused);
        }

        private void define(TreePath variable, TreePath value) {
            Element element = element(variable);
            if (element != null) {
                definitions.computeIfAbsent(element, e -> new ArrayList<>()).add(value);
            }
        }
    }

    /** {@code state = 5; if (recv(x)) return SUSPENDED;}: what is received in state 5. */
    private final class Waits extends TreePathScanner<Void, Void> {
        @Override
        public Void visitCase(CaseTree tree, Void unused) {
            if (tree.getStatements() != null) statements(tree.getStatements());
            return super.visitCase(tree, unused);
        }

        @Override
        public Void visitBlock(com.sun.source.tree.BlockTree tree, Void unused) {
            statements(tree.getStatements());
            return super.visitBlock(tree, unused);
        }

        private void statements(List<? extends StatementTree> statements) {
            for (int i = 1; i < statements.size(); i++) {
                if (statements.get(i) instanceof IfTree wait
                        && statements.get(i - 1) instanceof ExpressionStatementTree before
                        && before.getExpression() instanceof AssignmentTree next
                        && isState(assigned(before, next))) {
                    Tree condition = ((com.sun.source.tree.ParenthesizedTree) wait.getCondition()).getExpression();
                    waits.computeIfAbsent(
                                    new State(classAround(getCurrentPath()), number(next.getExpression())),
                                    state -> new ArrayList<>())
                            .addAll(users(condition));
                }
            }
        }

        private TreePath assigned(ExpressionStatementTree before, AssignmentTree next) {
            return Trail.down(Trail.down(Trail.down(getCurrentPath(), before), next), next.getVariable());
        }
    }
}
