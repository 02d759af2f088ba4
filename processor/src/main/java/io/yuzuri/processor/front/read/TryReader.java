package io.yuzuri.processor.front.read;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Closing;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.SeveralTypes;
import io.yuzuri.processor.front.text.Entries;
import io.yuzuri.processor.front.unnameable.Denotable;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads try statements that suspend. */
final class TryReader {
    private final Reading reading;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    TryReader(Reading reading, ExpressionReader expressions, StatementReader statements) {
        this.reading = reading;
        this.expressions = expressions;
        this.statements = statements;
    }

    Stmt read(TreePath path, TryTree tree) {
        int line = reading.line(tree);
        Stmt body = tree.getResources().isEmpty() ? statements.read(path, tree.getBlock()) : resources(path, tree);
        if (tree.getCatches().isEmpty() && tree.getFinallyBlock() == null) return body;
        List<Stmt.Catch> catches = new ArrayList<>();
        for (CatchTree each : tree.getCatches()) {
            catches.add(handler(new TreePath(path, each), each));
        }
        Optional<Stmt> last = Optional.ofNullable(tree.getFinallyBlock()).map(block -> statements.read(path, block));
        return new Stmt.Try(body, catches, last, thrown(), line);
    }

    private Local thrown() {
        return new Local("thrown", reading.throwable(), Local.Kind.TEMPORARY, false);
    }

    private Stmt.Catch handler(TreePath path, CatchTree tree) {
        VariableTree variable = tree.getParameter();
        TreePath at = new TreePath(path, variable);
        List<TypeMirror> types = new ArrayList<>();
        if (variable.getType() instanceof UnionTypeTree union) {
            for (Tree alternative : union.getTypeAlternatives()) {
                types.add(reading.trees.getTypeMirror(new TreePath(new TreePath(at, union), alternative)));
            }
        } else {
            types.add(reading.element(at).asType());
        }
        types.forEach(type -> PrivateClasses.check(reading, type, variable.getType()));
        Local parameter = statements.declare((VariableElement) reading.element(at), variable);
        return new Stmt.Catch(types, parameter, statements.read(path, tree.getBlock()), reading.line(tree));
    }

    private Stmt resources(TreePath path, TryTree tree) {
        List<Stmt.Resource> resources = new ArrayList<>();
        Stmt.Ends ends = new Stmt.Ends(reading.lineAt(reading.end(tree.getBlock()) - 1), reading.line(tree));
        for (Tree each : tree.getResources()) {
            resources.add(resource(path, each, ends));
        }
        return new Stmt.Resources(resources, statements.read(path, tree.getBlock()), reading.line(tree));
    }

    private Stmt.Resource resource(TreePath path, Tree tree, Stmt.Ends ends) {
        TreePath at = new TreePath(path, tree);
        int line = new Entries(reading).ofStatement(tree);
        Closing closing = Closing.of(reading.types, reading.elements, reading.trees.getTypeMirror(at))
                .orElseThrow();
        if (tree instanceof VariableTree variable) {
            Local local = declared(at, variable, closing);
            Expr init = expressions.initializer(at, variable.getInitializer(), local.type());
            return new Stmt.Resource(local, Optional.of(init), close(local, closing, tree, ends), thrown(), line, ends);
        }
        Element element = reading.element(at);
        boolean several = SeveralTypes.of(reading.trees.getTypeMirror(at)).isPresent();
        Optional<Local> existing =
                Optional.ofNullable(element).flatMap(reading::local).filter(local -> !several);
        if (existing.isPresent()) {
            Local local = existing.get();
            return new Stmt.Resource(local, Optional.empty(), close(local, closing, tree, ends), thrown(), line, ends);
        }
        Expr field = expressions.read(path, (ExpressionTree) tree);
        Local local = Local.temporary("resource", several ? Denotable.of(reading, closing.type()) : field.type());
        return new Stmt.Resource(local, Optional.of(field), close(local, closing, tree, ends), thrown(), line, ends);
    }

    /** A resource that is declared here: one of several types at once is declared as that which is closed. */
    private Local declared(TreePath path, VariableTree tree, Closing closing) {
        Local local = statements.initialised(path, tree);
        VariableElement variable = (VariableElement) reading.element(path);
        if (SeveralTypes.of(variable.asType()).isEmpty()) return local;
        TypeMirror type = Denotable.of(reading, closing.type());
        return reading.declare(variable, new Local(local.name(), type, local.kind(), local.isStable()));
    }

    /** The closing call, if it suspends. */
    private Optional<Expr> close(Local resource, Closing closing, Tree place, Stmt.Ends ends) {
        return closing.coroutine().map(method -> {
            if (Coroutines.isYield(method)) {
                throw reading.diagnostics.refuse(
                        Problem.NotSupported, reading.origin(place), "The close of this resource", "Close it by hand.");
            }
            Expr receiver = new Expr.Java(Code.read(resource), resource.type(), true);
            return new Expr.Await(
                    new Expr.Wait.Call(method, false, List.of(), reading.origin(place)),
                    List.of(Expr.Operand.of(receiver)),
                    method.getReturnType(),
                    ends.normal());
        });
    }
}
