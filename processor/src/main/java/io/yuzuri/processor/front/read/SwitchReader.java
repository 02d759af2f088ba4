package io.yuzuri.processor.front.read;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.facts.Completion;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.text.Entries;
import io.yuzuri.processor.front.text.SourceText;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads switches that suspend; the choice itself stays a switch over the labels as written, if it can. */
final class SwitchReader {
    private final Reading reading;
    private final Jumps jumps;
    private final SourceText text;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    SwitchReader(
            Reading reading, Jumps jumps, SourceText text, ExpressionReader expressions, StatementReader statements) {
        this.reading = reading;
        this.jumps = jumps;
        this.text = text;
        this.expressions = expressions;
        this.statements = statements;
    }

    Stmt statement(TreePath path, SwitchTree tree) {
        Label end = jumps.end(tree);
        Stmt body = read(path, tree.getExpression(), tree.getCases(), Optional.empty(), end);
        return new Stmt.Labeled(end, body, reading.line(tree));
    }

    /** A switch expression: every arm assigns the result and leaves. */
    Expr choice(TreePath path) {
        SwitchExpressionTree tree = (SwitchExpressionTree) path.getLeaf();
        TypeMirror type = Conversions.ofSwitch(path, reading::type);
        Local result = new Local("chosen", type, Local.Kind.TEMPORARY, true);
        Jumps.Yielding yielding = new Jumps.Yielding(new Label("chosen"), result);
        jumps.yielding(tree, yielding);
        Stmt body = read(path, tree.getExpression(), tree.getCases(), Optional.of(yielding), yielding.end());
        return new Expr.Choice(body, yielding.end(), result, type, new Entries(reading).last(path));
    }

    private Stmt read(
            TreePath path,
            ExpressionTree selector,
            List<? extends CaseTree> cases,
            Optional<Jumps.Yielding> yielding,
            Label end) {
        boolean patterns = hasPattern(cases) || isBoolean(path, selector);
        boolean exhaustive = yielding.isPresent() || patterns || PrivateClasses.takesNull(cases);
        if (TestedSwitch.isNeeded(reading, cases)) {
            Expr value = expressions.bare(path, selector);
            TestedSwitch tested =
                    new TestedSwitch(reading, expressions, text, path, cases, value, each -> body(each, yielding, end));
            return tested.read(exhaustive);
        }
        Expr value = selector(path, selector, cases);
        List<Stmt.Case> read = new ArrayList<>();
        boolean isByNames = new PrivateClasses(reading).isChoice(path, selector);
        boolean isOpen = exhaustive && isByNames && PrivateClasses.needsDefault(cases);
        if (isOpen) read.add(unmatched(path));
        for (CaseTree each : cases) {
            read.add(read(new TreePath(path, each), each, yielding, end));
        }
        return new Stmt.Switch(value, read, exhaustive && !isOpen, patterns, reading.line(path.getLeaf()));
    }

    /**
     * What a switch over all constants of an enum needs once it goes over their names. It stands first, where nothing
     * falls into it.
     */
    private Stmt.Case unmatched(TreePath path) {
        int line = reading.line(path.getLeaf());
        Expr made = new Expr.Java(new PrivateClasses(reading).unmatched(), reading.throwable(), false);
        return new Stmt.Case(Optional.empty(), true, List.of(new Stmt.Throw(made, line)), line);
    }

    /** What the switch goes over: of a private enum, the names. */
    private Expr selector(TreePath path, ExpressionTree tree, List<? extends CaseTree> cases) {
        Expr selector = expressions.bare(path, tree);
        PrivateClasses classes = new PrivateClasses(reading);
        if (!classes.isChoice(path, tree)) return selector;
        TypeMirror string = reading.elements.getTypeElement("java.lang.String").asType();
        return new Expr.Strict(classes.nameOf(Code.hole(0), cases), List.of(Expr.Operand.of(selector)), string);
    }

    private Stmt.Case read(TreePath path, CaseTree tree, Optional<Jumps.Yielding> yielding, Label end) {
        List<Tree> labels = CaseTrees.labels(tree);
        boolean hasDefault = labels.isEmpty() || labels.stream().anyMatch(CaseTrees::isDefault);
        boolean lone = hasDefault && labels.size() <= 1;
        Optional<Code> code = lone ? Optional.empty() : Optional.of(labelText(path, labels));
        return new Stmt.Case(code, hasDefault, body(path, yielding, end), reading.line(tree));
    }

    private List<Stmt> body(TreePath path, Optional<Jumps.Yielding> yielding, Label end) {
        CaseTree tree = (CaseTree) path.getLeaf();
        return tree.getCaseKind() == CaseTree.CaseKind.RULE ? rule(path, tree, yielding, end) : group(path, tree);
    }

    private Code labelText(TreePath path, List<Tree> labels) {
        int start = reading.start(labels.get(0));
        int end = reading.end(labels.get(labels.size() - 1));
        List<TreePath> paths =
                labels.stream().map(label -> new TreePath(path, label)).toList();
        return text.labels(start, end, paths);
    }

    private List<Stmt> group(TreePath path, CaseTree tree) {
        List<Stmt> body = new ArrayList<>();
        for (StatementTree statement : tree.getStatements()) {
            if (statement.getKind() != Tree.Kind.EMPTY_STATEMENT) body.add(statements.read(path, statement));
        }
        return body;
    }

    private List<Stmt> rule(TreePath path, CaseTree tree, Optional<Jumps.Yielding> yielding, Label end) {
        Tree body = tree.getBody();
        int line = reading.line(body);
        if (body instanceof ExpressionTree expression) {
            if (yielding.isPresent()) {
                return List.of(
                        StatementReader.yielded(yielding.get(), expressions.own(new TreePath(path, expression)), line));
            }
            Expr value = expressions.read(path, expression);
            return List.of(new Stmt.Eval(value, line), new Stmt.Jump(end, line));
        }
        Stmt statement = statements.read(path, (StatementTree) body);
        return Completion.of(reading, new TreePath(path, body))
                ? List.of(statement, new Stmt.Jump(end, line))
                : List.of(statement);
    }

    /** Java is as strict about the labels of such a switch as about patterns (a preview of JDK 25). */
    private boolean isBoolean(TreePath path, ExpressionTree selector) {
        TypeMirror type = reading.trees.getTypeMirror(new TreePath(path, selector));
        return Conversions.unboxed(reading, type).getKind() == TypeKind.BOOLEAN;
    }

    private static boolean hasPattern(List<? extends CaseTree> cases) {
        return cases.stream()
                .flatMap(each -> CaseTrees.children(each).stream())
                .anyMatch(part -> CaseTrees.isPatternLabel(part) || CaseTrees.isPattern(part));
    }
}
