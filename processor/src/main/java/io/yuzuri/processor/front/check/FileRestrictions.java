package io.yuzuri.processor.front.check;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.front.source.Closing;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Words;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The refusals of a whole file: coroutines where there can be none, references to coroutines in coroutines, calls of
 * them while an object or a class is made. A plain method may call a coroutine, which then blocks, and so may what
 * stands in it. What stands in a coroutine's own body is up to
 * {@link Restrictions}.
 */
public final class FileRestrictions extends TreePathScanner<Void, FileRestrictions.Within> {
    /** What the tree at hand stands in. */
    public enum Within {
        INITIALISER,
        METHOD,
        COROUTINE
    }

    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final Findings findings;

    public FileRestrictions(Trees trees, Types types, Elements elements, Findings findings) {
        this.trees = trees;
        this.types = types;
        this.elements = elements;
        this.findings = findings;
    }

    @Override
    public Void visitClass(ClassTree tree, Within within) {
        for (Tree member : tree.getMembers()) {
            boolean isInitialiser = member instanceof VariableTree || member instanceof BlockTree;
            scan(member, isInitialiser && within != Within.COROUTINE ? Within.INITIALISER : within);
        }
        return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Within within) {
        Element method = trees.getElement(getCurrentPath());
        if (method == null) return null;
        if (Coroutines.isCoroutine(method)) {
            if (isLocal(method)) findings.report(Problem.CoroutineInLocalClass, getCurrentPath());
            return scan(tree.getBody(), Within.COROUTINE);
        }
        if (within == Within.COROUTINE) return scan(tree.getBody(), within);
        boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
        return scan(tree.getBody(), isConstructor ? Within.INITIALISER : Within.METHOD);
    }

    /** Whether a class is declared in a body, or in one that is. */
    static boolean isLocal(Element member) {
        for (Element e = member.getEnclosingElement(); e instanceof TypeElement type; e = e.getEnclosingElement()) {
            if (type.getNestingKind() == NestingKind.LOCAL || type.getNestingKind() == NestingKind.ANONYMOUS) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Within within) {
        return scan(tree.getBody(), within == Within.COROUTINE ? within : Within.METHOD);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Within within) {
        Element method = trees.getElement(getCurrentPath());
        if (within == Within.COROUTINE && Coroutines.isCoroutine(method)) {
            String factory = Coroutines.isYield(method) ? "of a coroutine that calls it" : Words.factory(method);
            findings.report(Problem.CoroutineReference, getCurrentPath(), method.getSimpleName(), factory);
        }
        return super.visitMemberReference(tree, within);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Within within) {
        Element method = trees.getElement(getCurrentPath());
        if (within == Within.INITIALISER && Coroutines.isCoroutine(method)) {
            findings.report(Problem.YieldInConstructor, getCurrentPath(), Words.name(method));
        }
        return super.visitMethodInvocation(tree, within);
    }

    @Override
    public Void visitTry(TryTree tree, Within within) {
        for (Tree resource : tree.getResources()) {
            TreePath path = new TreePath(getCurrentPath(), resource);
            TypeMirror type = trees.getTypeMirror(path);
            if (within == Within.INITIALISER && type != null) {
                Closing.of(types, elements, type)
                        .map(Closing::member)
                        .filter(Coroutines::isCoroutine)
                        .ifPresent(close -> findings.report(Problem.YieldInConstructor, path, Words.name(close)));
            }
        }
        return super.visitTry(tree, within);
    }
}
