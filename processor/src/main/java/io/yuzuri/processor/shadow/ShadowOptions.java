package io.yuzuri.processor.shadow;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The options of the shadow compiler, as far as a processor can tell what the outer compiler was given. */
final class ShadowOptions {
    private ShadowOptions() {}

    static List<String> of(ProcessingEnvironment outer) {
        List<String> options = new ArrayList<>(
                List.of("-proc:none", "-nowarn", "-Xlint:none", "-Xmaxerrs", "1000000", "--should-stop=ifError=FLOW"));
        String version = Integer.toString(outer.getSourceVersion().ordinal());
        if (seesReleaseOnly(outer)) {
            options.addAll(List.of("--release", version));
        } else {
            options.addAll(List.of("-source", version));
        }
        if (outer.isPreviewEnabled()) {
            options.add("--enable-preview");
        }
        return options;
    }

    /**
     * Whether the user said {@code --release} with an older version: the platform then comes from signature files, which
     * hold no private members.
     */
    private static boolean seesReleaseOnly(ProcessingEnvironment outer) {
        TypeElement string = outer.getElementUtils().getTypeElement("java.lang.String");
        return outer.getSourceVersion().ordinal() < Runtime.version().feature()
                && ElementFilter.fieldsIn(string.getEnclosedElements()).stream()
                        .noneMatch(field -> field.getSimpleName().contentEquals("hash"));
    }
}
