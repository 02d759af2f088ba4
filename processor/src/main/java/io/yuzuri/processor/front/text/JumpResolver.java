package io.yuzuri.processor.front.text;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.facts.Jumps;
import io.yuzuri.processor.front.facts.PendingJumps;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.source.PolyExpressions;
import io.yuzuri.processor.front.unnameable.Casts;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.Results;
import io.yuzuri.processor.front.unnameable.Wanted;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Leave;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the jumps out of a piece of text, and what else is a matter of where it stands.
 *
 * <pre>
 * return n;      →  ‹leave›                 a jump out of the text
 * o.f(walk)      →  o.f(((Iterator&lt;T&gt;) walk))   a private class that is wanted as something else
 * </pre>
 */
abstract class JumpResolver extends TreePathScanner<Void, Void> {
    final Reading reading;
    final SourceText text;
    final SourceText.Piece piece;
    private final Jumps jumps;

    JumpResolver(Reading reading, SourceText text, Jumps jumps, SourceText.Piece piece) {
        this.reading = reading;
        this.text = text;
        this.jumps = jumps;
        this.piece = piece;
    }

    /** Trees that were visited: declarators of one statement share their modifiers. */
    private final Set<Tree> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Resolves a tree and what is below it. */
    final void resolve(TreePath path) {
        converting(path, () -> scan(path, null));
    }

    @Override
    public final Void scan(Tree tree, Void unused) {
        if (tree != null && seen.add(tree)) {
            converting(new TreePath(getCurrentPath(), tree), () -> super.scan(tree, unused));
        }
        return null;
    }

    private void converting(TreePath path, Runnable scan) {
        Wanted.conversion(reading, path)
                .map(type -> Code.join("((", new Part.Type(type), ") "))
                .ifPresentOrElse(cast -> piece.wrap(path, cast, Precedence.UNARY, Code.text(")"), scan), scan);
    }

    /** Puts code in the place of the tree that is visited. */
    final void put(Code code) {
        piece.replace(getCurrentPath(), code);
    }

    final Code code(Tree child) {
        return text.within(new TreePath(getCurrentPath(), child));
    }

    /** Scans a lambda or a class. */
    final Void inside(Tree tree, Runnable scan) {
        scan.run();
        piece.capture(tree);
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void unused) {
        if (reading.isCaptured(getCurrentPath())) return super.visitReturn(tree, unused);
        if (tree.getExpression() == null) {
            put(Code.of(new Part.Jump(Leave.returning(Optional.empty()))));
            return null;
        }
        TreePath value = new TreePath(getCurrentPath(), tree.getExpression());
        Code code = code(tree.getExpression());
        Optional<Local> converted = Results.converted(reading, value);
        if (converted.isPresent()) {
            Code jump = Code.of(new Part.Jump(Leave.returning(converted.map(Code::read))));
            Part.Var result = new Part.Var(converted.get(), Part.Use.BIND);
            put(Code.join("{ ", result, " = ", code, "; ", jump, " }"));
        } else {
            Code result = Conversions.returned(reading, code, reading.trees.getTypeMirror(value));
            put(Code.of(new Part.Jump(Leave.returning(Optional.of(result)))));
        }
        return null;
    }

    /** Only in a synchronized block a try statement is carried through that the machine should have. */
    @Override
    public Void visitTry(TryTree tree, Void unused) {
        if (!reading.isCaptured(getCurrentPath()) && PendingJumps.mayBeOverruled(reading, getCurrentPath())) {
            throw reading.diagnostics.refuse(
                    Problem.NotSupported,
                    reading.origin(tree),
                    "A jump out of a try statement in a finally block, inside of a synchronized block,",
                    "Move the synchronized block into a method of its own.");
        }
        return super.visitTry(tree, unused);
    }

    @Override
    public Void visitBreak(BreakTree tree, Void unused) {
        if (!reading.isCaptured(getCurrentPath())) {
            jumps.of(getCurrentPath(), tree).ifPresent(label -> put(Code.of(new Part.Jump(Leave.to(label)))));
        }
        return null;
    }

    @Override
    public Void visitContinue(ContinueTree tree, Void unused) {
        if (!reading.isCaptured(getCurrentPath())) {
            jumps.of(getCurrentPath(), tree).ifPresent(label -> put(Code.of(new Part.Jump(Leave.to(label)))));
        }
        return null;
    }

    /** An assertion asks the generated class; the user means theirs. */
    @Override
    public Void visitAssert(AssertTree tree, Void unused) {
        Code detail = tree.getDetail() == null ? Code.text("") : code(tree.getDetail());
        boolean isInferred = PolyExpressions.isInferredIn(reading, new TreePath(getCurrentPath(), tree.getCondition()));
        put(Conversions.asserted(reading, code(tree.getCondition()), isInferred, detail));
        return null;
    }

    @Override
    public Void visitYield(YieldTree tree, Void unused) {
        Optional<Jumps.Yielding> target =
                reading.isCaptured(getCurrentPath()) ? Optional.empty() : jumps.yielded(getCurrentPath());
        if (target.isEmpty()) return super.visitYield(tree, unused);
        TreePath path = new TreePath(getCurrentPath(), tree.getValue());
        Code code = Conversions.promoted(reading, path, code(tree.getValue()));
        Code value = Casts.own(reading, path).map(type -> Code.cast(type, code)).orElse(code);
        Code jump = Code.of(new Part.Jump(Leave.to(target.get().end())));
        put(Code.join("{ ", Code.assign(target.get().result(), value), "; ", jump, " }"));
        return null;
    }
}
