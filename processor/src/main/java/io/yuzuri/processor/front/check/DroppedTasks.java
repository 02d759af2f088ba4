package io.yuzuri.processor.front.check;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.front.source.Coroutines;
import io.yuzuri.processor.front.source.Descriptors;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Calls of factories, and references to them, whose task nobody gets. */
final class DroppedTasks {
    private static final String TASK = "io.yuzuri.Task";
    private static final String GENERATED = "io.yuzuri.generated.Generated";

    private final Trees trees;
    private final Elements elements;
    private final Variables variables;

    DroppedTasks(Trees trees, Elements elements, Variables variables) {
        this.trees = trees;
        this.elements = elements;
        this.variables = variables;
    }

    /** {@code XTasks.x();} */
    Optional<TreePath> inStatement(TreePath statement, Tree expression) {
        return call(new TreePath(statement, expression));
    }

    /** {@code var x = XTasks.x();} without a word of x. */
    Optional<TreePath> inVariable(TreePath variable) {
        Tree initialiser = ((VariableTree) variable.getLeaf()).getInitializer();
        Element element = trees.getElement(variable);
        return initialiser == null
                        || element == null
                        || !Coroutines.isLocalVariable(element)
                        || variables.isUsed(element)
                ? Optional.empty()
                : call(new TreePath(variable, initialiser));
    }

    /** {@code list.forEach(e -> XTasks.x())} */
    Optional<TreePath> inLambda(TreePath lambda) {
        Tree body = ((LambdaExpressionTree) lambda.getLeaf()).getBody();
        return answersNothing(lambda) ? call(new TreePath(lambda, body)) : Optional.empty();
    }

    /** {@code list.forEach(XTasks::x)} */
    Optional<TreePath> inReference(TreePath reference) {
        return isFactory(trees.getElement(reference)) && answersNothing(reference)
                ? Optional.of(reference)
                : Optional.empty();
    }

    private Optional<TreePath> call(TreePath path) {
        return path.getLeaf() instanceof MethodInvocationTree && isFactory(trees.getElement(path))
                ? Optional.of(path)
                : Optional.empty();
    }

    private boolean answersNothing(TreePath function) {
        TypeMirror type = trees.getTypeMirror(function);
        return type != null
                && type.getKind() == TypeKind.DECLARED
                && Descriptors.of(elements, type).getReturnType().getKind() == TypeKind.VOID;
    }

    private static boolean isFactory(Element element) {
        return element instanceof ExecutableElement method
                && method.getModifiers().contains(Modifier.STATIC)
                && isGenerated(method.getEnclosingElement())
                && method.getReturnType().getKind() == TypeKind.DECLARED
                && isNamed(((DeclaredType) method.getReturnType()).asElement(), TASK);
    }

    private static boolean isGenerated(Element type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> isNamed(mirror.getAnnotationType().asElement(), GENERATED));
    }

    private static boolean isNamed(Element type, String name) {
        return ((TypeElement) type).getQualifiedName().contentEquals(name);
    }
}
