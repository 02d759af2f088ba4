package io.yuzuri.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/**
 * Three moments that javac tells no processor of.
 *
 * <p>Just before the last round files can still be created without a warning. Between two rounds what was generated is
 * parsed, so a round before which nothing is parsed may be the last one. (It is not if only class files were generated,
 * or if a processor that edits trees asked for another round.)
 *
 * <p>When the first class is about to be analysed, all processors are through, and no tree has been attributed yet.
 *
 * <p>A class is generated only if it has no errors.
 */
final class CompilerEvents implements TaskListener {
    private final Runnable mayBeLastRound;
    private final Runnable processed;
    private final Consumer<TypeElement> generated;
    private boolean parsed;
    private boolean analyses;

    CompilerEvents(Runnable mayBeLastRound, Runnable processed, Consumer<TypeElement> generated) {
        this.mayBeLastRound = mayBeLastRound;
        this.processed = processed;
        this.generated = generated;
    }

    @Override
    public void started(TaskEvent event) {
        switch (event.getKind()) {
            case PARSE -> parsed = true;
            case ANNOTATION_PROCESSING_ROUND -> {
                if (!parsed) mayBeLastRound.run();
                parsed = false;
            }
            case ANALYZE -> {
                if (!analyses) {
                    analyses = true;
                    processed.run();
                }
            }
            case GENERATE -> generated.accept(event.getTypeElement());
            default -> {}
        }
    }

    @Override
    public void finished(TaskEvent event) {}
}
