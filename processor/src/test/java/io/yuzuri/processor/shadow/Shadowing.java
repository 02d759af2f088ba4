package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** A processor that runs the shadow compilation for named types in one round, and looks at what comes out. */
final class Shadowing extends AbstractProcessor {
    private final List<String> owners;
    private Map<String, String> stubs = new LinkedHashMap<>();
    private final Look look;
    private int round = 1;
    private int seen;
    private boolean looked;
    private Throwable failure;

    interface Look {
        void at(Seen seen) throws Exception;
    }

    /** What a look has at hand. */
    record Seen(Shadow shadow, ProcessingEnvironment environment) {
        ExecutableElement outer(String type, String method) {
            TypeElement owner = environment.getElementUtils().getTypeElement(type);
            return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                    .filter(m -> m.getSimpleName().contentEquals(method))
                    .findFirst()
                    .orElseThrow();
        }

        Typed method(String type, String method) {
            return new Typed(shadow, shadow.method(outer(type, method)).orElseThrow());
        }

        List<String> errors(String type, String method) {
            return shadow.errors(outer(type, method)).stream()
                    .map(d -> d.getLineNumber() + " " + d.getCode())
                    .toList();
        }
    }

    Shadowing(List<String> owners, Look look) {
        this.owners = owners;
        this.look = look;
    }

    Shadowing stub(String name, String text) {
        stubs.put(name, text);
        return this;
    }

    Shadowing stubs(Map<String, String> more) {
        stubs = more;
        return this;
    }

    Shadowing inRound(int number) {
        round = number;
        return this;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment current) {
        if (++seen == round) {
            looked = true;
            List<TypeElement> types = new ArrayList<>();
            owners.forEach(name -> types.add(processingEnv.getElementUtils().getTypeElement(name)));
            try (Shadow shadow = ShadowCompilation.run(processingEnv, types, stubs)) {
                look.at(new Seen(shadow, processingEnv));
            } catch (Throwable e) {
                failure = e;
            }
        }
        return false;
    }

    /** Rethrows what the look threw. */
    void verify() throws Exception {
        assertTrue(looked, "the round was reached");
        if (failure instanceof Error error) throw error;
        if (failure instanceof Exception exception) throw exception;
    }
}
