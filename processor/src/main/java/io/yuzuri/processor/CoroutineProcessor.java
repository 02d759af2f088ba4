package io.yuzuri.processor;

import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Problem;
import io.yuzuri.processor.emit.TasksWriter;
import io.yuzuri.processor.shadow.Unwrap;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * The annotation processor: finds the coroutines of a round, runs them through the {@link Pipeline}, and writes one class of
 * factories and tasks for each class that declares any.
 *
 * <p>A class that mentions a type which another processor has yet to make waits for a later round.
 */
public final class CoroutineProcessor extends AbstractProcessor {
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> written = new HashSet<>();
    private boolean refused;
    private Unseen unseen;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.yuzuri.Coroutine", "io.yuzuri.Source");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!annotations.isEmpty() || !waiting.isEmpty()) {
            if (Unwrap.isJavac(processingEnv)) {
                process(round);
            } else if (!refused) {
                refused = true;
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, Problem.NoJavac.message());
            }
        }
        return true;
    }

    private void process(RoundEnvironment round) {
        ProcessingEnvironment environment = Unwrap.unwrap(processingEnv);
        Trees trees = Trees.instance(environment);
        if (unseen == null) {
            unseen = new Unseen(environment, trees);
        }
        Declarations declarations = new Declarations(environment, trees);
        Map<TypeElement, List<ExecutableElement>> coroutines = new LinkedHashMap<>();
        Set<String> waited = Set.copyOf(waiting);
        for (String name : List.copyOf(waiting)) {
            declarations.of(environment.getElementUtils().getTypeElement(name)).forEach(coroutines::put);
        }
        declarations.of(round).forEach(coroutines::put);
        waiting.clear();
        if (coroutines.isEmpty()) {
            return;
        }
        try (Pipeline pipeline = new Pipeline(environment, trees, coroutines, unseen)) {
            coroutines.forEach((owner, methods) -> {
                boolean hope = !waited.contains(owner.getQualifiedName().toString()) || bringsOthers(round);
                if (!round.processingOver() && hope && pipeline.mustWait(methods)) {
                    waiting.add(owner.getQualifiedName().toString());
                } else {
                    write(owner, pipeline.make(owner, methods));
                }
            });
        }
        if (!waiting.isEmpty() && !round.processingOver()) {
            askForAnotherRound(waiting.iterator().next());
        }
    }

    /** Whether this round's classes are not only ours: somebody makes classes still. */
    private boolean bringsOthers(RoundEnvironment round) {
        return ElementFilter.typesIn(round.getRootElements()).stream()
                .anyMatch(type -> !written.contains(type.getQualifiedName().toString()));
    }

    /**
     * A class made in the last round is a warning, which a strict build does not forgive. If nothing else was written, a
     * small interface makes sure that there is a round in which to give up waiting.
     */
    private void askForAnotherRound(String owner) {
        if (written.isEmpty()) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(owner);
            write(type, TasksWriter.waiting(type));
        }
    }

    private void write(TypeElement owner, TasksWriter.Written file) {
        written.add(file.qualifiedName());
        try (Writer out = processingEnv
                .getFiler()
                .createSourceFile(file.qualifiedName(), owner)
                .openWriter()) {
            out.write(file.source());
        } catch (IOException e) {
            processingEnv
                    .getMessager()
                    .printMessage(
                            Diagnostic.Kind.ERROR,
                            "cannot write " + file.qualifiedName() + ": " + e.getMessage(),
                            owner);
        }
    }
}
