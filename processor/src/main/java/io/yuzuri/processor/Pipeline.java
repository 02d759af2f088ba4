package io.yuzuri.processor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.diag.Refused;
import io.yuzuri.processor.emit.Marks;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.emit.TasksWriter.Made;
import io.yuzuri.processor.emit.TasksWriter.Written;
import io.yuzuri.processor.front.Front;
import io.yuzuri.processor.front.source.Overrides;
import io.yuzuri.processor.front.source.UserTree;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.lower.Lower;
import io.yuzuri.processor.machine.Machine;
import io.yuzuri.processor.machine.MachineBuilder;
import io.yuzuri.processor.shadow.Attributed;
import io.yuzuri.processor.shadow.Shadow;
import io.yuzuri.processor.shadow.ShadowCompilation;
import io.yuzuri.processor.verify.Difference;
import io.yuzuri.processor.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * The passes in order: shadow, front, lower, machine, emit, verify.
 *
 * <p>A coroutine that could not be made gets a stub, so that its factory is there and no other error follows. Once an
 * error was reported, all get one: no generated code will run, and none is to be complained of.
 */
final class Pipeline implements AutoCloseable {
    private final ProcessingEnvironment environment;
    private final Trees trees;
    private final Reports reports;
    private final Changes changes;
    private final GeneratedFiles generated;
    private final Consumer<ExecutableElement> beforeEach;
    private final Shadow shadow;
    private final UnaryOperator<Written> afterWriting;
    private final Options options;
    private final Set<TypeElement> entering = new LinkedHashSet<>();
    private final Map<String, String> stubs = new LinkedHashMap<>();
    private final Map<CompilationUnitTree, Front> fronts = new HashMap<>();
    private final List<Unseen> unseen = new ArrayList<>();

    /** Attributes these files; the factories that are about to be made are there already, as stubs. */
    Pipeline(
            ProcessingEnvironment environment,
            Trees trees,
            Reports reports,
            Changes changes,
            GeneratedFiles generated,
            List<UserFile> files,
            Consumer<ExecutableElement> beforeEach,
            UnaryOperator<Written> afterWriting,
            Options options) {
        this.environment = environment;
        this.trees = trees;
        this.reports = reports;
        this.changes = changes;
        this.generated = generated;
        this.beforeEach = beforeEach;
        this.afterWriting = afterWriting;
        this.options = options;
        for (UserFile file : files) {
            entering.add(file.types().get(0));
            file.coroutines().forEach((owner, methods) -> {
                Written stub = writer(owner).stubs(nameable(methods));
                stubs.put(stub.qualifiedName(), stub.source());
            });
        }
        this.shadow = ShadowCompilation.run(environment, entering, stubs);
    }

    @Override
    public void close() {
        shadow.close();
    }

    private TasksWriter writer(TypeElement owner) {
        JavaFileObject source = trees.getPath(owner).getCompilationUnit().getSourceFile();
        String path = source.getName();
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return new TasksWriter(owner, file, environment.getElementUtils(), marks(source));
    }

    private Marks marks(JavaFileObject source) {
        try {
            return Marks.of(source.getCharContent(true), options.verifies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that a factory can be written for: javac reports an unknown type in a signature where it stands. */
    private static List<ExecutableElement> nameable(List<ExecutableElement> methods) {
        return methods.stream().filter(Signatures::isKnown).toList();
    }

    /**
     * Whether a coroutine mentions what does not exist: another processor may be about to make it.
     *
     * @param mayBeEdited whether another processor may also change what does exist
     */
    boolean mustWait(UserFile file, boolean mayBeEdited) {
        return file.methods().stream()
                .flatMap(method -> shadow.errors(method).stream())
                .anyMatch(error -> mayBeEdited || isOfMissing(error));
    }

    private static boolean isOfMissing(Diagnostic<?> error) {
        String code = error.getCode();
        return code.contains("cant.resolve") || code.contains("doesnt.exist") || code.equals("yuzuri.unknown.type");
    }

    /** Coroutines with errors that javac is expected to report. */
    List<Unseen> unseen() {
        return unseen;
    }

    /** Reports what is wrong in these files, and writes the tasks of their coroutines. */
    void write(List<UserFile> files) {
        files.forEach(this::check);
        Map<TypeElement, List<Made>> all = new LinkedHashMap<>();
        for (UserFile file : files) {
            file.coroutines()
                    .forEach((owner, methods) -> all.put(
                            owner,
                            nameable(methods).stream()
                                    .map(method -> make(method, file))
                                    .toList()));
        }
        Map<TypeElement, Written> texts = new LinkedHashMap<>();
        all.forEach((owner, made) -> texts.put(owner, text(owner, made)));
        if (options.verifies() && !reports.failed()) verify(texts, all);
        all.forEach((owner, made) -> write(owner, reports.failed() ? stubs(owner, made) : texts.get(owner)));
    }

    /** Nothing is written that does not mean what the user wrote. */
    private void verify(Map<TypeElement, Written> texts, Map<TypeElement, List<Made>> all) {
        Map<String, String> sources = new LinkedHashMap<>(stubs);
        texts.values().forEach(text -> sources.put(text.qualifiedName(), text.source()));
        try (Attributed attributed = ShadowCompilation.check(environment, entering, sources)) {
            Verifier verifier =
                    new Verifier(attributed, shadow.trees(), new Overrides(shadow.types(), shadow.elements()));
            texts.forEach((owner, text) -> {
                try {
                    verifier.check(text, owner, coroutines(all.get(owner))).forEach(found -> report(owner, found));
                } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
                    reports.crash(failure, owner);
                }
            });
        }
    }

    private List<UserTree> coroutines(List<Made> made) {
        return made.stream()
                .filter(one -> one.machine().isPresent())
                .map(one -> one.coroutine().method())
                .map(method -> new UserTree(
                        shadow.method(method).orElseThrow(),
                        (severity, message) -> reports.print(severity, message, method)))
                .toList();
    }

    private void report(TypeElement owner, Difference found) {
        Element place = ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                .filter(TasksWriter::isCoroutine)
                .filter(method -> TasksWriter.taskOf(method).equals(found.task()))
                .<Element>map(method -> method)
                .findFirst()
                .orElse(owner);
        found.place()
                .ifPresentOrElse(
                        origin -> origin.report(found.problem().severity(), found.message()),
                        () -> reports.print(
                                found.problem(), place, found.words().toArray()));
    }

    private void check(UserFile file) {
        file.refusals()
                .forEach(refusal -> reports.print(
                        refusal.problem().severity(),
                        refusal.problem().message(refusal.words()),
                        refusal.place(),
                        file.unit()));
        try {
            shadow.unit(file.unit())
                    .ifPresent(unit -> front(file).check(unit, shadow::isSound, options.warnsOfChance()));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            reports.crash(failure, file.types().get(0));
        }
    }

    private Front front(UserFile file) {
        return fronts.computeIfAbsent(
                file.unit(),
                unit -> new Front(
                        shadow.trees(),
                        shadow.types(),
                        shadow.elements(),
                        (severity, message, tree) -> reports.print(severity, message, shadow.outer(unit, tree), unit)));
    }

    private Made make(ExecutableElement method, UserFile file) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.ABSTRACT) || modifiers.contains(Modifier.NATIVE)) {
            return TasksWriter.stub(method);
        }
        List<Diagnostic<? extends JavaFileObject>> errors = shadow.errors(method);
        shadow.shape(method).ifPresent(written -> changes.expect(method, file, written));
        if (!errors.isEmpty()) {
            Diagnostic<?> first = errors.get(0);
            unseen.add(new Unseen(method, file, shadow.outerTreeAt(file.unit(), first), Unseen.text(first)));
            return TasksWriter.stub(method);
        }
        Optional<TreePath> path = shadow.method(method);
        if (path.isEmpty()) {
            reports.print(Problem.Unseen, method, method.getSimpleName(), "it is not there");
            return TasksWriter.stub(method);
        }
        try {
            beforeEach.accept(method);
            return make(method, path.get(), file);
        } catch (Refused reported) {
            return TasksWriter.stub(method);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            reports.crash(failure, method);
            return TasksWriter.stub(method);
        }
    }

    private Made make(ExecutableElement method, TreePath path, UserFile file) {
        Optional<Coroutine> read = front(file).read(method, path, TasksWriter.around(method), new Diagnostics());
        return read.map(this::made).orElseGet(() -> TasksWriter.stub(method));
    }

    private Made made(Coroutine read) {
        Coroutine lowered = Lower.lower(read);
        Machine machine = MachineBuilder.build(lowered, shadow.types().getPrimitiveType(TypeKind.INT));
        options.dump().write(read, lowered, machine);
        return new Made(lowered, Optional.of(machine));
    }

    private Written text(TypeElement owner, List<Made> made) {
        if (!reports.failed()) {
            try {
                return afterWriting.apply(writer(owner).write(made));
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
                blame(owner, made, failure);
            }
        }
        return stubs(owner, made);
    }

    private Written stubs(TypeElement owner, List<Made> made) {
        return writer(owner)
                .stubs(made.stream().map(one -> one.coroutine().method()).toList());
    }

    /** Reports a failure to write the tasks of an owner at the first coroutine that cannot be written alone either. */
    private void blame(TypeElement owner, List<Made> made, Throwable failure) {
        for (Made one : made) {
            try {
                writer(owner).write(List.of(one));
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError alone) {
                reports.crash(alone, one.coroutine().method());
                return;
            }
        }
        reports.crash(failure, owner);
    }

    private void write(TypeElement owner, Written file) {
        try {
            generated.write(file.qualifiedName(), owner, file.source());
        } catch (IOException e) {
            reports.print(Problem.NotWritten, owner, file.qualifiedName(), e.getMessage());
        }
    }
}
