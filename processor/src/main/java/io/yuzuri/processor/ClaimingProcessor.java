package io.yuzuri.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Claims Yuzuri's annotations, so that {@code -Xlint:processing} does not ask whose they are. {@link CoroutineProcessor}
 * cannot: it looks at every class, since javac shows a processor no annotation inside of a method body, and whoever looks at
 * everything must claim nothing. This one comes second in the list of
 * services, for nobody is asked once all is claimed.
 */
public final class ClaimingProcessor extends AbstractProcessor {
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
        return true;
    }
}
