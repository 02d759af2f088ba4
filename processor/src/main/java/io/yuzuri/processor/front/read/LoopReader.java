package io.yuzuri.processor.front.read;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.facts.Completion;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.SeveralTypes;
import io.yuzuri.processor.front.text.Entries;
import io.yuzuri.processor.front.unnameable.Denotable;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Expr;
import io.yuzuri.processor.ir.Label;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads loops that suspend. */
final class LoopReader {
    private final Reading reading;
    private final Jumps jumps;
    private final Entries entries;
    private final ExpressionReader expressions;
    private final StatementReader statements;

    LoopReader(Reading reading, Jumps jumps, ExpressionReader expressions, StatementReader statements) {
        this.reading = reading;
        this.jumps = jumps;
        this.entries = new Entries(reading);
        this.expressions = expressions;
        this.statements = statements;
    }

    Stmt read(TreePath path) {
        Tree tree = path.getLeaf();
        Label end = jumps.end(tree);
        Label next = jumps.next(tree);
        if (tree instanceof WhileLoopTree loop) {
            return whileLoop(path, loop, end, next);
        } else if (tree instanceof DoWhileLoopTree loop) {
            Stmt body = statements.read(path, loop.getStatement());
            Expr condition = expressions.condition(path, loop.getCondition());
            return new Stmt.DoWhile(body, condition, end, next, entries.line(loop.getCondition()));
        } else if (tree instanceof ForLoopTree loop) {
            return forLoop(path, loop, end, next);
        }
        return forEach(path, (EnhancedForLoopTree) tree, end, next);
    }

    private Stmt whileLoop(TreePath path, WhileLoopTree tree, Label end, Label next) {
        int line = reading.line(tree);
        if (Completion.isTrue(tree.getCondition())) {
            Stmt body = statements.read(path, tree.getStatement());
            return new Stmt.Labeled(end, new Stmt.Loop(new Stmt.Labeled(next, body, line), line), line);
        }
        Expr condition = expressions.condition(path, tree.getCondition());
        int tested = entries.line(tree.getCondition());
        return new Stmt.While(condition, statements.read(path, tree.getStatement()), end, next, tested);
    }

    private Stmt forLoop(TreePath path, ForLoopTree tree, Label end, Label next) {
        List<Stmt> init = all(path, tree.getInitializer());
        boolean endless = tree.getCondition() == null || Completion.isTrue(tree.getCondition());
        Optional<Expr> condition =
                endless ? Optional.empty() : Optional.of(expressions.condition(path, tree.getCondition()));
        Stmt body = statements.read(path, tree.getStatement());
        int line = endless ? reading.line(tree) : entries.line(tree.getCondition());
        return new Stmt.For(init, condition, all(path, tree.getUpdate()), body, end, next, line);
    }

    private List<Stmt> all(TreePath path, List<? extends StatementTree> trees) {
        return trees.stream().map(tree -> statements.read(path, tree)).toList();
    }

    private Stmt forEach(TreePath path, EnhancedForLoopTree tree, Label end, Label next) {
        TreePath source = new TreePath(path, tree.getExpression());
        TreePath at = new TreePath(path, tree.getVariable());
        Local variable = statements.declare((VariableElement) reading.element(at), tree.getVariable(), source);
        Expr iterable = expressions.read(source);
        TypeMirror type = SeveralTypes.common(reading.trees.getTypeMirror(source));
        boolean array = type.getKind() == TypeKind.ARRAY;
        TypeMirror element = array ? ((ArrayType) type).getComponentType() : Denotable.of(reading, iterated(type));
        Stmt.Hidden hidden = array
                ? new Stmt.Hidden(
                        Local.temporary(variable.name() + "s", iterable.type()),
                        new Local("index", Conversions.primitive(reading, TypeKind.INT), Local.Kind.TEMPORARY, false))
                : new Stmt.Hidden(Local.temporary(variable.name() + "s", iterator()), variable);
        Stmt body = statements.read(path, tree.getStatement());
        int over = reading.line(tree.getExpression());
        return new Stmt.ForEach(variable, iterable, element, hidden, array, body, end, next, over, reading.line(tree));
    }

    private TypeMirror iterator() {
        TypeElement iterator = reading.elements.getTypeElement("java.util.Iterator");
        return reading.types.getDeclaredType(iterator, reading.types.getWildcardType(null, null));
    }

    /** What an {@code Iterable} of this type gives. */
    private TypeMirror iterated(TypeMirror source) {
        TypeElement iterable = reading.elements.getTypeElement("java.lang.Iterable");
        TypeMirror raw = reading.types.erasure(iterable.asType());
        TypeMirror found = supertype(source, raw);
        boolean isRaw =
                found == null || ((DeclaredType) found).getTypeArguments().isEmpty();
        if (isRaw) return reading.object();
        TypeMirror argument =
                ((DeclaredType) reading.types.capture(found)).getTypeArguments().get(0);
        return argument;
    }

    private TypeMirror supertype(TypeMirror type, TypeMirror rawTarget) {
        if (type.getKind() == TypeKind.DECLARED && reading.types.isSameType(reading.types.erasure(type), rawTarget)) {
            return type;
        }
        for (TypeMirror up : reading.types.directSupertypes(type)) {
            if (reading.types.isSubtype(reading.types.erasure(up), rawTarget)) return supertype(up, rawTarget);
        }
        return null;
    }
}
