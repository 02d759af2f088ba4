package io.yuzuri.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.shadow.BundledProcessors;
import io.yuzuri.processor.shadow.Unwrap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * The annotation processor: finds the files of a round that hold coroutines, runs them through the {@link Pipeline},
 * and writes one class of factories and tasks for each class that declares any.
 *
 * <p>A file that mentions what another processor has yet to make waits for a later round.
 *
 * <p>It asks to see every file, since an annotation inside of a method is shown to no processor, so it cannot claim
 * only its own: {@link SignOffProcessor} does.
 */
@AutoService(Processor.class)
public final class CoroutineProcessor extends AbstractProcessor {
    private static final String COROUTINE = "io.yuzuri.Coroutine";

    private final Consumer<ExecutableElement> beforeEach;
    private final Consumer<Runnable> stack;
    private final UnaryOperator<TasksWriter.Written> afterWriting;
    private final Set<String> waiting = new LinkedHashSet<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> imports = new HashSet<>();
    private Options options;
    private Declarations declarations;
    private Reports reports;
    private Changes changes;
    private GeneratedFiles generated;
    private BundledProcessors bundled;
    private boolean mayBeEdited;
    private boolean begun;
    private boolean refused;

    /** For javac. */
    public CoroutineProcessor() {
        this(method -> {}, DeepStack::run, UnaryOperator.identity());
    }

    /**
     * A processor that is looked at.
     *
     * @param beforeEach is called with each coroutine before it is read
     * @param stack runs what descends into trees
     * @param afterWriting may change a written file before it is verified
     */
    CoroutineProcessor(
            Consumer<ExecutableElement> beforeEach,
            Consumer<Runnable> stack,
            UnaryOperator<TasksWriter.Written> afterWriting) {
        this.beforeEach = beforeEach;
        this.stack = stack;
        this.afterWriting = afterWriting;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (Unwrap.isJavac(processingEnv)) {
            Set<TypeElement> types = new LinkedHashSet<>(waited());
            Set<TypeElement> roots = ElementFilter.typesIn(round.getRootElements());
            types.addAll(roots);
            boolean isForced = roots.isEmpty() && !round.processingOver(); // somebody wanted another round, and no more
            boolean isFirst = !begun;
            boolean mayCome = isFirst || isForced || roots.stream().anyMatch(this::isOfAnother);
            begun = true;
            boolean isLast = round.processingOver() || !mayCome;
            List<Unseen> before = List.copyOf(unseen);
            stack.accept(() -> process(types, isFirst, isLast));
            if (round.processingOver()) reportImported(before);
        } else if (!refused
                && annotations.stream().anyMatch(type -> type.getQualifiedName().contentEquals(COROUTINE))) {
            refused = true;
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, Problem.NoJavac.message());
        }
        return false;
    }

    /**
     * Whether another processor made this type. If none made any in the round before, none is waited for any longer:
     * what waits must be there when the files that mention it are entered once more.
     */
    private boolean isOfAnother(TypeElement type) {
        return !written.contains(type.getQualifiedName().toString());
    }

    private List<TypeElement> waited() {
        List<TypeElement> types = waitingTypes();
        waiting.clear();
        return types;
    }

    private List<TypeElement> waitingTypes() {
        return waiting.stream()
                .map(name -> processingEnv.getElementUtils().getTypeElement(name))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Files that ask for their trees to be edited are read when that is done, which is before the second round.
     *
     * @param isFirst whether the other processors may not have had their turn
     * @param isLast whether nothing is waited for any longer
     */
    private void process(Set<TypeElement> types, boolean isFirst, boolean isLast) {
        if (types.isEmpty()) return;
        ProcessingEnvironment environment = Unwrap.unwrap(processingEnv);
        Trees trees = Trees.instance(environment);
        if (declarations == null) {
            options = Options.of(environment.getOptions());
            Options.check(environment.getOptions(), environment.getMessager());
            declarations = new Declarations(environment, trees);
            reports = new Reports(trees, environment.getMessager());
            changes = new Changes(trees, environment.getElementUtils(), reports);
            generated = new GeneratedFiles(processingEnv.getFiler());
            bundled = new BundledProcessors(environment);
            JavacTask.instance(environment)
                    .addTaskListener(new CompilerEvents(this::mayBeLastRound, this::processed, this::generated));
        }
        imports.addAll(declarations.imports(types));
        mayBeEdited |= bundled.areAskedFor(types);
        List<UserFile> files = declarations.in(types);
        if (files.isEmpty()) return;
        try (Pipeline pipeline = new Pipeline(
                environment, trees, reports, changes, generated, files, beforeEach, afterWriting, options)) {
            List<UserFile> now = new ArrayList<>(files);
            if (!isLast) {
                now.removeIf(
                        file -> isFirst && bundled.areAskedFor(file.types()) || pipeline.mustWait(file, mayBeEdited));
            }
            files.stream().filter(file -> !now.contains(file)).forEach(file -> waiting.addAll(file.names()));
            now.forEach(file -> file.coroutines().keySet().forEach(owner -> written.add(TasksWriter.nameOf(owner))));
            pipeline.write(now);
            unseen.addAll(pipeline.unseen());
        }
    }

    /** Files that still wait are created while that is no warning; they are written in this round or in a later one. */
    private void mayBeLastRound() {
        for (UserFile file : declarations.in(waitingTypes())) {
            file.coroutines().keySet().forEach(this::create);
        }
    }

    private void create(TypeElement owner) {
        try {
            generated.create(TasksWriter.nameOf(owner), owner);
        } catch (IOException e) {
            reports.print(Problem.NotWritten, owner, TasksWriter.nameOf(owner), e.getMessage());
        }
    }

    /**
     * What is made in the last round comes too late for files that import it: javac says of these that it is not there,
     * and nothing of what was waited for. So that is said here.
     */
    private void reportImported(List<Unseen> before) {
        unseen.stream()
                .filter(method -> !before.contains(method))
                .filter(method -> imports.contains(
                        TasksWriter.nameOf((TypeElement) method.method().getEnclosingElement())))
                .toList()
                .forEach(this::report);
    }

    private void report(Unseen method) {
        unseen.remove(method);
        reports.print(
                Problem.Unseen.severity(),
                Problem.Unseen.message(method.method().getSimpleName(), method.error()),
                method.place(),
                method.file().unit());
    }

    /** What another processor changed may well be the reason why it could not be read. */
    private void processed() {
        stack.accept(() -> {
            List<ExecutableElement> changed = changes.report();
            unseen.removeIf(method -> changed.contains(method.method()));
        });
    }

    /**
     * A method that has errors gets a body that throws, and javac says what is wrong with it. If javac finds its class
     * to be in order (another processor changed the tree, say), then what was written must not ship in silence.
     */
    private void generated(TypeElement type) {
        unseen.stream().filter(method -> method.isOf(type)).toList().forEach(this::report);
    }
}
