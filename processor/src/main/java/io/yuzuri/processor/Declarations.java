package io.yuzuri.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.ir.PrivateTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Finds the coroutines by their trees, so that none inside of a method body is skipped in silence, and refuses those whose
 * declaration alone makes a task impossible.
 */
final class Declarations {
    private static final String COROUTINE = "io.yuzuri.Coroutine";

    private final ProcessingEnvironment environment;
    private final Trees trees;

    Declarations(ProcessingEnvironment environment, Trees trees) {
        this.environment = environment;
        this.trees = trees;
    }

    /** The coroutines of the classes of a round, by owner. */
    Map<TypeElement, List<ExecutableElement>> of(RoundEnvironment round) {
        Map<TypeElement, List<ExecutableElement>> all = new LinkedHashMap<>();
        for (TypeElement root : ElementFilter.typesIn(round.getRootElements())) {
            members(root, all);
            refuseLocal(root);
        }
        return all;
    }

    /** The coroutines of one class. */
    Map<TypeElement, List<ExecutableElement>> of(TypeElement owner) {
        Map<TypeElement, List<ExecutableElement>> all = new LinkedHashMap<>();
        List<ExecutableElement> coroutines = coroutines(owner);
        if (!coroutines.isEmpty()) {
            all.put(owner, coroutines);
        }
        return all;
    }

    private void members(TypeElement type, Map<TypeElement, List<ExecutableElement>> all) {
        all.putAll(of(type));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(member -> members(member, all));
    }

    private List<ExecutableElement> coroutines(TypeElement owner) {
        List<ExecutableElement> coroutines = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            if (isCoroutine(method) && isPossible(owner, method)) {
                coroutines.add(method);
            }
        }
        return coroutines;
    }

    private static boolean isCoroutine(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .anyMatch(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(COROUTINE));
    }

    private boolean isPossible(TypeElement owner, ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.NATIVE)) {
            return refuse(Problem.NativeCoroutine, method);
        }
        if (PrivateTypes.isPrivate(owner) && PrivateTypes.bounds(owner).isEmpty()) {
            return refuse(Problem.PrivateOwner, method, owner.getSimpleName());
        }
        for (TypeElement type : PrivateTypes.in(method.asType())) {
            if (PrivateTypes.bounds(type).isEmpty()) {
                return refuse(Problem.PrivateType, method, type.getSimpleName());
            }
        }
        return true;
    }

    private boolean refuse(Problem problem, ExecutableElement method, Object... words) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, problem.message(words), method);
        return false;
    }

    /** Coroutines of classes that are declared inside of methods: javac shows them to no processor. */
    private void refuseLocal(TypeElement root) {
        TreePath path = trees.getPath(root);
        if (path == null) {
            return;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree tree, Void unused) {
                boolean annotated =
                        tree.getModifiers().getAnnotations().stream().anyMatch(Declarations::namesCoroutine);
                if (annotated && isInLocalClass(getCurrentPath())) {
                    trees.printMessage(Diagnostic.Kind.ERROR, Problem.CoroutineInLocalClass.message(), tree, unit);
                }
                return super.visitMethod(tree, unused);
            }
        }.scan(path, null);
    }

    private static boolean namesCoroutine(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.equals("Coroutine") || name.equals(COROUTINE);
    }

    private static boolean isInLocalClass(TreePath method) {
        for (TreePath p = method.getParentPath(); p != null; p = p.getParentPath()) {
            Tree outer = p.getParentPath() == null ? null : p.getParentPath().getLeaf();
            if (p.getLeaf() instanceof ClassTree
                    && !(outer instanceof ClassTree)
                    && !(outer instanceof CompilationUnitTree)) {
                return true;
            }
        }
        return false;
    }
}
