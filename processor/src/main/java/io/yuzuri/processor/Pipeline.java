package io.yuzuri.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.diag.Refused;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.emit.TasksWriter.Made;
import io.yuzuri.processor.front.Front;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.lower.Lower;
import io.yuzuri.processor.machine.MachineBuilder;
import io.yuzuri.processor.shadow.Shadow;
import io.yuzuri.processor.shadow.ShadowCompilation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;

/** The passes in order: shadow, front, lower, machine, emit. */
final class Pipeline implements AutoCloseable {
    /** Errors of the shadow that the outer compilation need not have. */
    private static final Pattern RESOLUTION =
            Pattern.compile("cant\\.resolve|doesnt\\.exist|unknown\\.type|cant\\.apply|does\\.not\\.override");

    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Shadow shadow;
    private final Unseen unseen;

    /** Attributes the files of these classes; the factories that are about to be made are there already, as stubs. */
    Pipeline(
            ProcessingEnvironment environment,
            Trees trees,
            Map<TypeElement, List<ExecutableElement>> coroutines,
            Unseen unseen) {
        this.unseen = unseen;
        this.environment = environment;
        this.trees = trees;
        Set<TypeElement> files = new LinkedHashSet<>();
        Map<String, String> stubs = new LinkedHashMap<>();
        coroutines.forEach((owner, methods) -> {
            files.add(topLevel(owner));
            TasksWriter.Written stub = writer(owner).stubs(written(methods));
            stubs.put(stub.qualifiedName(), stub.source());
        });
        this.shadow = ShadowCompilation.run(environment, files, stubs);
    }

    @Override
    public void close() {
        shadow.close();
    }

    private static TypeElement topLevel(TypeElement type) {
        TypeElement top = type;
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            top = (TypeElement) e;
        }
        return top;
    }

    private TasksWriter writer(TypeElement owner) {
        String path = trees.getPath(owner).getCompilationUnit().getSourceFile().getName();
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return new TasksWriter(owner, file, environment.getElementUtils());
    }

    /** Whether a method mentions a class that does not exist: another processor may be about to make it. */
    boolean mustWait(List<ExecutableElement> methods) {
        return methods.stream()
                .flatMap(method -> shadow.errors(method).stream())
                .anyMatch(error -> error.getCode().contains("cant.resolve")
                                && error.getMessage(Locale.ENGLISH).contains("class ")
                        || error.getCode().contains("doesnt.exist"));
    }

    /** The file of one owner; a coroutine that could not be made gets a stub, and its problems are reported. */
    TasksWriter.Written make(TypeElement owner, List<ExecutableElement> methods) {
        return writer(owner).write(written(methods).stream().map(this::make).toList());
    }

    /** Those that a factory can be written for: javac reports an unknown type in a signature where it stands. */
    private static List<ExecutableElement> written(List<ExecutableElement> methods) {
        return methods.stream()
                .filter(method -> method.getReturnType().getKind() != TypeKind.ERROR)
                .filter(method -> method.getParameters().stream()
                        .noneMatch(parameter -> parameter.asType().getKind() == TypeKind.ERROR))
                .toList();
    }

    private Made make(ExecutableElement method) {
        Optional<TreePath> path = shadow.method(method);
        boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
        if (isAbstract) {
            return TasksWriter.stub(method);
        }
        if (path.isEmpty() || !shadow.errors(method).isEmpty()) {
            shadow.errors(method).stream()
                    .filter(error -> RESOLUTION.matcher(error.getCode()).find())
                    .forEach(error -> unseen.add(method, error.getMessage(Locale.ENGLISH)));
            return TasksWriter.stub(method);
        }
        try {
            return make(method, path.get());
        } catch (Refused reported) {
            return TasksWriter.stub(method);
        } catch (RuntimeException | StackOverflowError | AssertionError failure) {
            String what = failure + " at " + failure.getStackTrace()[0];
            environment.getMessager().printMessage(Diagnostic.Kind.ERROR, Problem.Internal.message(what), method);
            return TasksWriter.stub(method);
        }
    }

    private Made make(ExecutableElement method, TreePath path) {
        CompilationUnitTree unit = trees.getPath(method).getCompilationUnit();
        Front front = new Front(
                shadow.trees(),
                shadow.types(),
                shadow.elements(),
                (severity, message, tree) -> trees.printMessage(kind(severity), message, tree, unit));
        Optional<Coroutine> read = front.read(method, path, new Diagnostics());
        return read.map(Lower::lower)
                .map(lowered -> new Made(
                        lowered,
                        Optional.of(MachineBuilder.build(lowered, shadow.types().getPrimitiveType(TypeKind.INT)))))
                .orElseGet(() -> TasksWriter.stub(method));
    }

    private static Diagnostic.Kind kind(Problem.Severity severity) {
        return severity == Problem.Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }
}
