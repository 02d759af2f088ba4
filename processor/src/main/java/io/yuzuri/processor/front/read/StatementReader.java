package io.yuzuri.processor.front.read;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.facts.Completion;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.Grammar;
import io.yuzuri.processor.front.text.AnonymousClasses;
import io.yuzuri.processor.front.text.Entries;
import io.yuzuri.processor.front.text.SourceText;
import io.yuzuri.processor.front.unnameable.AnonymousTypes;
import io.yuzuri.processor.front.unnameable.Denotable;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Results;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;

/**
 * Reads statements. One without a suspension point is carried through as text, with its jumps out marked; the others
 * are taken apart.
 */
final class StatementReader {
    private final Reading reading;
    private final Jumps jumps;
    private final Entries entries;
    private final SourceText text;
    private final ExpressionReader expressions;
    private final SwitchReader switches;
    private final LoopReader loops;
    private final TryReader tries;

    StatementReader(Reading reading) {
        this.reading = reading;
        this.jumps = new Jumps();
        this.entries = new Entries(reading);
        this.text = new SourceText(reading, jumps);
        this.expressions = new ExpressionReader(reading, text);
        this.switches = new SwitchReader(reading, jumps, text, expressions, this);
        this.loops = new LoopReader(reading, jumps, expressions, this);
        this.tries = new TryReader(reading, expressions, this);
        expressions.switches(switches);
    }

    Stmt read(TreePath parent, StatementTree tree) {
        return read(new TreePath(parent, tree));
    }

    Stmt read(TreePath path) {
        Tree tree = path.getLeaf();
        return switch (tree.getKind()) {
            case VARIABLE -> variable(path, (VariableTree) tree);
            case EXPRESSION_STATEMENT -> expression(path, (ExpressionStatementTree) tree);
            case BREAK -> jump(path, jumps.of(path, (BreakTree) tree));
            case CONTINUE -> jump(path, jumps.of(path, (ContinueTree) tree));
            case YIELD -> yielding(path, (YieldTree) tree);
            case RETURN -> result(path, (ReturnTree) tree);
            case THROW ->
                new Stmt.Throw(expressions.read(path, ((ThrowTree) tree).getExpression()), reading.line(tree));
            case CLASS, INTERFACE, ENUM, RECORD -> localClass(path, (ClassTree) tree);
            case EMPTY_STATEMENT -> new Stmt.Block(List.of(), reading.line(tree));
            default ->
                reading.suspensions.in(tree) || isEmpty(tree) ? apart(path, tree) : carried(path, (StatementTree) tree);
        };
    }

    private static boolean isEmpty(Tree tree) {
        return tree instanceof BlockTree block && block.getStatements().isEmpty();
    }

    private Stmt apart(TreePath path, Tree tree) {
        return switch (tree.getKind()) {
            case BLOCK -> block(path, ((BlockTree) tree).getStatements());
            case IF -> branch(path, (IfTree) tree);
            case LABELED_STATEMENT -> labeled(path, (LabeledStatementTree) tree);
            case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP -> loops.read(path);
            case SWITCH -> switches.statement(path, (SwitchTree) tree);
            case TRY -> tries.read(path, (TryTree) tree);
            case ASSERT -> assertion(path, (AssertTree) tree);
            case SYNCHRONIZED -> monitor(path, (SynchronizedTree) tree);
            default ->
                throw reading.diagnostics.refuse(
                        Problem.NotSupported,
                        reading.origin(tree),
                        "This statement (" + tree.getKind().name().toLowerCase(Locale.ROOT) + ")",
                        "Put the value of the call into a local variable first.");
        };
    }

    private Stmt carried(TreePath path, StatementTree tree) {
        return carried(path, text.code(path), reading.line(tree));
    }

    /** Behind an {@code if} a statement may be written, whether or not the compiler takes its loops to be endless. */
    private Stmt carried(TreePath path, Code code, int line) {
        boolean completes = Completion.of(reading, path);
        Code written = completes && Completion.isUnclear(reading, path) ? Code.join("if (true) ", code) : code;
        return new Stmt.Do(written, completes, line);
    }

    Stmt block(TreePath path, List<? extends StatementTree> statements) {
        List<Stmt> body = new ArrayList<>();
        for (StatementTree statement : statements) {
            if (statement.getKind() != Tree.Kind.EMPTY_STATEMENT) body.add(read(path, statement));
        }
        return new Stmt.Block(
                body, statements.isEmpty() ? reading.line(path.getLeaf()) : reading.line(statements.get(0)));
    }

    private Stmt result(TreePath path, ReturnTree tree) {
        int line = reading.line(tree);
        if (tree.getExpression() == null) return new Stmt.Return(Optional.empty(), line);
        TreePath value = new TreePath(path, tree.getExpression());
        Expr expr = expressions.read(value);
        Optional<Local> converted = Results.converted(reading, value);
        if (converted.isPresent()) {
            Local result = converted.get();
            Expr read = new Expr.Java(Code.read(result), result.type(), true);
            Stmt set = new Stmt.Set(result, Optional.of(expr), true, line);
            return new Stmt.Block(List.of(set, new Stmt.Return(Optional.of(read), line)), line);
        }
        Code returned = Conversions.returned(reading, Code.hole(0), expr.type());
        Expr result = returned.equals(Code.hole(0))
                ? expr
                : new Expr.Strict(returned, List.of(Expr.Operand.of(expr)), expr.type());
        return new Stmt.Return(Optional.of(result), line);
    }

    private Stmt jump(TreePath path, Optional<Label> target) {
        return new Stmt.Jump(target.orElseThrow(), reading.line(path.getLeaf()));
    }

    private Stmt yielding(TreePath path, YieldTree tree) {
        Jumps.Yielding target = jumps.yielded(path).orElseThrow();
        return yielded(target, expressions.own(new TreePath(path, tree.getValue())), reading.line(tree));
    }

    static Stmt yielded(Jumps.Yielding yielding, Expr value, int line) {
        Stmt set = new Stmt.Set(yielding.result(), Optional.of(value), false, line);
        return new Stmt.Block(List.of(set, new Stmt.Jump(yielding.end(), line)), line);
    }

    /** A class declared in a block that is taken apart: its uses could stand in another state. */
    private Stmt localClass(TreePath path, ClassTree tree) {
        TypeElement type = (TypeElement) reading.element(path);
        Code code = reading.localClasses.read(() -> text.code(path));
        reading.localClasses.lift(type, code);
        reading.localClasses.obstacle(type).ifPresent(reason -> {
            throw reading.diagnostics.refuse(
                    Problem.LocalClassAcrossSuspension, reading.origin(tree), type.getSimpleName(), reason);
        });
        return new Stmt.Block(List.of(), reading.line(tree));
    }

    private Stmt variable(TreePath path, VariableTree tree) {
        Local local = initialised(path, tree);
        Optional<Expr> value = Optional.ofNullable(tree.getInitializer())
                .map(initializer -> expressions.initializer(path, initializer, local.type()));
        return new Stmt.Set(local, value, true, entries.ofStatement(tree));
    }

    /** Enters a variable with an initialiser, whose anonymous classes get names if they are in the variable's type. */
    Local initialised(TreePath path, VariableTree tree) {
        VariableElement variable = (VariableElement) reading.element(path);
        if (tree.getInitializer() != null) return declare(variable, tree, new TreePath(path, tree.getInitializer()));
        return declare(variable, tree);
    }

    /** Enters a variable that gets its value, or those of its turns, from an expression. */
    Local declare(VariableElement variable, VariableTree tree, TreePath expression) {
        new AnonymousClasses(reading, text)
                .nameAll(variable.asType(), expression, tree.getName().toString());
        AnonymousTypes types = new AnonymousTypes(reading);
        Set<TypeElement> unnamed = types.unnamed(variable.asType());
        if (!unnamed.isEmpty() && types.areUsedBeyond(unnamed)) {
            throw reading.diagnostics.refuse(Problem.UndenotableType, reading.origin(tree), variable.getSimpleName());
        }
        return declare(variable, tree);
    }

    /** Enters a variable that is declared where the method is taken apart. */
    Local declare(VariableElement variable, VariableTree tree) {
        TypeMirror type = variable.asType();
        TypeMirror denotable = Denotable.of(reading, type);
        PrivateClasses.check(reading, type instanceof IntersectionType ? type : denotable, tree);
        boolean unnamed = variable.getSimpleName().length() == 0;
        Local.Kind kind = variable.getKind() == ElementKind.PARAMETER
                ? Local.Kind.PARAMETER
                : variable.getConstantValue() == null ? Local.Kind.VARIABLE : Local.Kind.CONSTANT;
        boolean stable = variable.getModifiers().contains(Modifier.FINAL) && tree.getInitializer() != null
                || kind == Local.Kind.CONSTANT
                || reading.assignments.isNeverAssigned(variable);
        if (unnamed) { // int _ = …
            return reading.declare(variable, new Local("unused", denotable, Local.Kind.TEMPORARY, stable));
        }
        return reading.declare(variable, new Local(variable.getSimpleName().toString(), denotable, kind, stable));
    }

    private Stmt expression(TreePath path, ExpressionStatementTree tree) {
        ExpressionTree expression = tree.getExpression();
        int line = reading.line(tree);
        if (expression instanceof AssignmentTree assignment && assignment.getVariable() instanceof IdentifierTree) {
            TreePath at = new TreePath(path, assignment);
            Element target = reading.element(new TreePath(at, assignment.getVariable()));
            Optional<Local> local = reading.local(target);
            if (local.isPresent()) {
                Expr value = expressions.read(at, assignment.getExpression());
                return new Stmt.Set(local.get(), Optional.of(value), false, line);
            }
        }
        return reading.suspensions.in(tree)
                ? new Stmt.Eval(expressions.read(path, expression), line)
                : new Stmt.Do(Code.join(text.code(new TreePath(path, expression)), ";"), true, line);
    }

    /**
     * {@code assert c : m} as {@code if (assertions are on) if (c) {} else throw new AssertionError(m)} (JLS 14.10).
     */
    private Stmt assertion(TreePath path, AssertTree tree) {
        int line = reading.line(tree);
        Code error = Code.type(
                reading.elements.getTypeElement("java.lang.AssertionError").asType());
        Expr condition = expressions.condition(path, tree.getCondition());
        List<Expr.Operand> detail = Optional.ofNullable(tree.getDetail())
                .map(each -> Expr.Operand.of(expressions.own(new TreePath(path, each))))
                .stream()
                .toList();
        Code made = Code.join("new ", error, detail.isEmpty() ? "()" : Code.join("(", new Part.Hole(0), ")"))
                .as(Precedence.PRIMARY);
        Stmt thrown = new Stmt.Throw(new Expr.Strict(made, detail, reading.throwable()), line);
        Stmt check = new Stmt.If(condition, new Stmt.Block(List.of(), line), Optional.of(thrown), line);
        Expr enabled = new Expr.Java(Code.of(new Part.Assertions()), condition.type(), false);
        return new Stmt.If(enabled, check, Optional.empty(), line);
    }

    /** {@code synchronized (S()) {…}}: the body does not suspend, which the restrictions have seen to. */
    private Stmt monitor(TreePath path, SynchronizedTree tree) {
        int line = reading.line(tree);
        Expr lock = expressions.bare(path, tree.getExpression());
        int entered = entries.last(Grammar.bare(new TreePath(path, tree.getExpression())));
        Local monitor = Local.temporary("monitor", lock.type());
        Code body =
                Code.join("synchronized (", Code.read(monitor), ") ", text.code(new TreePath(path, tree.getBlock())));
        return new Stmt.Block(
                List.of(
                        new Stmt.Set(monitor, Optional.of(lock), true, line),
                        carried(path, body, entered > 0 ? entered : line)),
                line);
    }

    private Stmt branch(TreePath path, IfTree tree) {
        Expr condition = expressions.condition(path, tree.getCondition());
        Stmt whenTrue = read(path, tree.getThenStatement());
        Optional<Stmt> whenFalse = Optional.ofNullable(tree.getElseStatement()).map(other -> read(path, other));
        return new Stmt.If(condition, whenTrue, whenFalse, reading.line(tree));
    }

    private Stmt labeled(TreePath path, LabeledStatementTree tree) {
        if (Jumps.isLoop(tree.getStatement())) return read(path, tree.getStatement());
        Label end = jumps.end(tree);
        return new Stmt.Labeled(end, read(path, tree.getStatement()), reading.line(tree));
    }
}
