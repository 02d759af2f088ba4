package io.yuzuri.processor;

import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/**
 * Two moments that javac tells no processor of.
 *
 * <p>Just before the last round files can still be made without a warning, and it is certain that no other processor will make
 * anything more: between two rounds what was generated is parsed, so a round before which nothing is parsed is the last one.
 * (If only class files were generated it is not; then the classes that were waited for are there.)
 *
 * <p>A class is generated only if it has no errors.
 */
final class CompilerEvents implements TaskListener {
    private final Runnable lastRound;
    private final Consumer<TypeElement> generated;
    private boolean parsed;

    CompilerEvents(Runnable lastRound, Consumer<TypeElement> generated) {
        this.lastRound = lastRound;
        this.generated = generated;
    }

    @Override
    public void started(TaskEvent event) {
        switch (event.getKind()) {
            case PARSE -> parsed = true;
            case ANNOTATION_PROCESSING_ROUND -> {
                if (!parsed) {
                    lastRound.run();
                }
                parsed = false;
            }
            case GENERATE -> generated.accept(event.getTypeElement());
            default -> {}
        }
    }

    @Override
    public void finished(TaskEvent event) {}
}
