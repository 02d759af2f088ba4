package io.yuzuri.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Names;
import io.yuzuri.processor.machine.Machine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Writes the file of one owner: its factories, then the task class of each coroutine. */
public final class TasksWriter {
    /** What javac warns of in generated code and cannot mean the user; {@code "all"} is no key of javac's. */
    private static final List<String> SUPPRESSED = List.of(
            "auxiliaryclass",
            "cast",
            "deprecation",
            "divzero",
            "doclint",
            "empty",
            "exports",
            "fallthrough",
            "finally",
            "hiding",
            "lossy-conversions",
            "overloads",
            "rawtypes",
            "removal",
            "serial",
            "static",
            "synchronization",
            "try",
            "unchecked",
            "varargs");

    /** A coroutine and what it was made into; without a machine it gets a body that says it did not compile. */
    public record Made(Coroutine coroutine, Optional<Machine> machine) {}

    /**
     * A written file.
     *
     * @param pieces what of it stands for which tree of the user's, if that was asked for
     */
    public record Written(String qualifiedName, String source, List<Marks.Piece> pieces) {}

    private final TypeElement owner;
    private final String file;
    private final Elements elements;
    private final Marks marks;

    /** @param file the simple name of the user's source file */
    public TasksWriter(TypeElement owner, String file, Elements elements, Marks marks) {
        this.marks = marks;
        this.elements = elements;
        this.owner = owner;
        this.file = file;
    }

    /** The qualified name of the class that holds the factories of this class's coroutines. */
    public static String nameOf(TypeElement owner) {
        return TaskNames.tasksOf(owner).canonicalName();
    }

    /** The names of the classes that the text of a coroutine comes to stand in. */
    public static Set<String> around(ExecutableElement coroutine) {
        TypeElement owner = (TypeElement) coroutine.getEnclosingElement();
        return Set.of(TaskNames.tasksOf(owner).simpleName(), taskOf(coroutine));
    }

    /** The simple name of the task class of a coroutine of the owner. */
    public static String taskOf(ExecutableElement coroutine) {
        return new TaskNames().taskOf(coroutine).simpleName();
    }

    /** Whether a method is marked as a coroutine. */
    public static boolean isCoroutine(ExecutableElement method) {
        return TaskNames.isCoroutine(method);
    }

    /** Whether a class was written by this processor. */
    public static boolean isGenerated(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
                .anyMatch(annotation ->
                        annotation.getQualifiedName().contentEquals(RuntimeApi.GENERATED.canonicalName()));
    }

    /** The file with every body a stub: what the shadow compilation sees of this round's factories. */
    public Written stubs(List<ExecutableElement> coroutines) {
        return write(coroutines.stream().map(TasksWriter::stub).toList());
    }

    /** A coroutine that could not be made into a machine. */
    public static Made stub(ExecutableElement method) {
        List<Local> parameters = method.getParameters().stream()
                .map(parameter ->
                        new Local(parameter.getSimpleName().toString(), parameter.asType(), Local.Kind.PARAMETER, true))
                .toList();
        return new Made(
                new Coroutine(
                        method, parameters, Optional.empty(), List.of(), List.of(), Names.NONE, List.of(), false, 0),
                Optional.empty());
    }

    public Written write(List<Made> coroutines) {
        ClassName name = TaskNames.tasksOf(owner);
        Names names = coroutines.stream().map(made -> made.coroutine().names()).reduce(Names.NONE, Names::and);
        Scope scope = new Scope(owner, elements, names);
        CodeBlock literal = marks.text(elements.getConstantExpression(file));
        SourceWriter source = new SourceWriter(owner, scope, literal);
        Accessors accessors = new Accessors(owner, elements, scope);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "Tasks of the coroutines of {@link $T}. Numbers behind statements are lines of {@code $L}.\n",
                        scope.of(owner),
                        marks.text(file))
                .addAnnotation(suppressed(scope))
                .addAnnotation(scope.of(RuntimeApi.GENERATED))
                .addAnnotation(source.ofNone())
                .addModifiers(Modifier.FINAL)
                .addOriginatingElement(owner)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (isPublic(owner)) type.addModifiers(Modifier.PUBLIC);
        List<TaskWriter> writers = coroutines.stream()
                .map(made -> new TaskWriter(
                        made.coroutine(),
                        made.machine(),
                        marks,
                        scope,
                        accessors,
                        new LiftedNames(made.coroutine(), scope),
                        source))
                .toList();
        writers.stream()
                .filter(writer -> !Factories.isLeftOut(writer.method()))
                .forEach(writer -> type.addMethod(writer.factory()));
        writers.forEach(writer -> {
            type.addType(writer.write());
            writer.lifted().forEach(type::addType);
        });
        CodeBlock registrations = coroutines.stream()
                .map(made -> made.coroutine().method())
                .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
                .map(method -> VirtualCalls.registration(method, scope, elements))
                .filter(block -> !block.isEmpty())
                .collect(CodeBlock.joining(""));
        if (!registrations.isEmpty()) type.addStaticBlock(registrations);
        accessors.initializer().ifPresent(type::addType);
        accessors.spec().ifPresent(type::addType);
        String text = JavaFile.builder("", type.build()).indent("    ").build().toString();
        if (text.startsWith("import ")) {
            throw new AssertionError(
                    "written without the scope: " + text.lines().findFirst());
        }
        Page.Finished finished = marks.resolve(head(name.packageName(), scope) + text);
        return new Written(name.canonicalName(), finished.text(), finished.pieces());
    }

    /** What stands before the class. */
    private String head(String packageName, Scope scope) {
        StringBuilder head =
                new StringBuilder("// Generated by Yuzuri from " + marks.word(file) + ". Changes are lost.\n");
        if (!packageName.isEmpty()) {
            head.append("package ").append(packageName).append(";\n");
        }
        head.append('\n');
        scope.imports()
                .forEach(imported -> head.append("import ").append(imported).append(";\n"));
        return head.append(scope.imports().isEmpty() ? "" : "\n").toString();
    }

    private static AnnotationSpec suppressed(Scope scope) {
        CodeBlock keys =
                SUPPRESSED.stream().map(key -> CodeBlock.of("$S", key)).collect(CodeBlock.joining(", ", "{", "}"));
        return AnnotationSpec.builder(scope.of(SuppressWarnings.class))
                .addMember("value", keys)
                .build();
    }

    private static boolean isPublic(TypeElement type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) return false;
        }
        return true;
    }

    /**
     * As visible as the method; a protected one may be called by a subclass of another package, a private one from
     * here.
     */
    static Modifier[] visibility(ExecutableElement method) {
        boolean isPublic = method.getModifiers().contains(Modifier.PUBLIC)
                || method.getModifiers().contains(Modifier.PROTECTED);
        return isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }
}
