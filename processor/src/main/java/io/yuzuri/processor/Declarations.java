package io.yuzuri.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.shadow.TreeNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the files that hold coroutines, and refuses those coroutines whose declaration alone makes a task impossible.
 *
 * <p>A file is found by its tree, whatever the annotation's name may mean there: javac shows no processor what is
 * declared inside of methods, and nothing must be skipped in silence.
 */
final class Declarations {
    private static final String COROUTINE = "Coroutine";

    /** What a constructor takes beside its object. */
    private static final int MOST_WORDS = 254;

    /** What a lambda and a method handle can still pass on. */
    private static final int MOST_PASSED_ON = 250;

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Map<String, String> ownerOfTasks = new HashMap<>();
    private final Set<TypeElement> given = new HashSet<>();

    Declarations(ProcessingEnvironment environment, Trees trees) {
        this.environment = environment;
        this.trees = trees;
    }

    /** The files of these top-level types that hold coroutines, or something that looks like one. */
    List<UserFile> in(Collection<TypeElement> types) {
        given.addAll(types);
        Map<CompilationUnitTree, List<TypeElement>> units = new LinkedHashMap<>();
        for (TypeElement type : types) {
            TreePath path = trees.getPath(type);
            if (path != null) {
                units.computeIfAbsent(path.getCompilationUnit(), unit -> new ArrayList<>())
                        .add(type);
            }
        }
        units.keySet().removeIf(unit -> !mentionsCoroutine(unit));
        List<UserFile> files = new ArrayList<>();
        units.forEach((unit, declared) -> files.add(file(unit, declared)));
        return files;
    }

    /** The classes that the files of these types import. */
    Set<String> imports(Collection<TypeElement> types) {
        Set<String> imports = new HashSet<>();
        for (TypeElement type : types) {
            TreePath path = trees.getPath(type);
            if (path != null) {
                for (ImportTree tree : path.getCompilationUnit().getImports()) {
                    Tree name = tree.getQualifiedIdentifier();
                    boolean isMember = tree.isStatic() && name instanceof MemberSelectTree;
                    imports.add(TreeNames.qualified(isMember ? ((MemberSelectTree) name).getExpression() : name));
                }
            }
        }
        return imports;
    }

    private static boolean mentionsCoroutine(CompilationUnitTree unit) {
        return Boolean.TRUE.equals(
                new TreeScanner<Boolean, Void>() {
                    @Override
                    public Boolean visitAnnotation(AnnotationTree tree, Void unused) {
                        return lastName(tree.getAnnotationType()).equals(COROUTINE)
                                || super.visitAnnotation(tree, null);
                    }

                    @Override
                    public Boolean scan(Tree tree, Void unused) {
                        return Boolean.TRUE.equals(super.scan(tree, null));
                    }

                    @Override
                    public Boolean reduce(Boolean one, Boolean other) {
                        return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
                    }
                }.scan(unit, null));
    }

    private static String lastName(Tree name) {
        if (name instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return name instanceof IdentifierTree simple ? simple.getName().toString() : "";
    }

    private UserFile file(CompilationUnitTree unit, List<TypeElement> types) {
        UserFile file = new UserFile(unit, types, new LinkedHashMap<>(), new ArrayList<>());
        for (TypeElement type : types) {
            if (isImplicit(type, unit)) {
                refuseAll(type, file);
            } else {
                addOwners(type, file);
            }
        }
        return file;
    }

    /** Whether it is the class of a compact source file (JEP 512), which has no name in Java: its tree has no end. */
    private boolean isImplicit(TypeElement type, CompilationUnitTree unit) {
        SourcePositions positions = trees.getSourcePositions();
        ClassTree tree = trees.getTree(type);
        return positions.getEndPosition(unit, tree) < 0
                && tree.getMembers().stream().anyMatch(member -> positions.getEndPosition(unit, member) >= 0);
    }

    private void refuseAll(TypeElement type, UserFile file) {
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(TasksWriter::isCoroutine)
                .forEach(coroutine -> refuse(file, Problem.CoroutineInCompactFile, coroutine));
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(member -> refuseAll(member, file));
    }

    private void addOwners(TypeElement type, UserFile file) {
        List<ExecutableElement> coroutines = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(TasksWriter::isCoroutine)
                .toList();
        if (!coroutines.isEmpty() && hasTasks(type, file)) {
            List<ExecutableElement> possible = possible(coroutines, file);
            if (!possible.isEmpty()) {
                file.coroutines().put(type, possible);
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(member -> addOwners(member, file));
    }

    /** Whether there can be a class that holds the tasks of this owner. */
    private boolean hasTasks(TypeElement owner, UserFile file) {
        String tasks = TasksWriter.nameOf(owner);
        String name = owner.getQualifiedName().toString();
        TypeElement taken = environment.getElementUtils().getTypeElement(tasks);
        if (!ownerOfTasks.computeIfAbsent(tasks, t -> name).equals(name)
                || taken != null && trees.getTree(taken) != null && !isLeftOver(taken)) {
            refuse(file, Problem.TasksClassTaken, owner, owner.getSimpleName(), tasks);
            return false;
        }
        return true;
    }

    /**
     * What an earlier build wrote and did not compile: javac finds it on the class path, and will take the new one
     * instead.
     */
    private boolean isLeftOver(TypeElement tasks) {
        return !given.contains(tasks) && TasksWriter.isGenerated(tasks);
    }

    private List<ExecutableElement> possible(List<ExecutableElement> coroutines, UserFile file) {
        List<ExecutableElement> possible = new ArrayList<>();
        for (ExecutableElement method : coroutines) {
            Optional<ExecutableElement> clash = FactoryClashes.of(method, possible, environment.getTypeUtils())
                    .findFirst();
            if (clash.isPresent()) {
                refuse(file, Problem.FactoryClash, method, text(clash.get()), text(method));
            } else if (words(method) > mostWords(method)) {
                refuse(file, Problem.TooManyParameters, method, method.getSimpleName());
            } else {
                possible.add(method);
            }
            if (method.getModifiers().contains(Modifier.NATIVE)) refuse(file, Problem.NativeCoroutine, method);
        }
        return possible;
    }

    private void refuse(UserFile file, Problem problem, Element element, Object... words) {
        file.refusals().add(new Refusal(problem, trees.getTree(element), words));
    }

    private static int mostWords(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean isPlain = modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.PRIVATE);
        return isPlain ? MOST_WORDS : MOST_PASSED_ON;
    }

    /** How much room the parameters take (JVMS 4.3.3). */
    private static int words(ExecutableElement method) {
        int words = method.getModifiers().contains(Modifier.STATIC) ? 0 : 1;
        for (VariableElement parameter : method.getParameters()) {
            TypeKind kind = parameter.asType().getKind();
            words += kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
        }
        return words;
    }

    private static String text(ExecutableElement method) {
        return (method.getModifiers().contains(Modifier.STATIC) ? "static " : "") + method;
    }
}
