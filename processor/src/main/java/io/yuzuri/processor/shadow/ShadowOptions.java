package io.yuzuri.processor.shadow;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The options of the shadow compiler, as far as a processor can tell what the outer compiler was given. Where it
 * cannot, the shadow allows more: what is not allowed, the outer compiler will say.
 */
final class ShadowOptions {
    /** All errors at all places are wanted, and the analysis of data flow even where there are others. */
    private static final List<String> ALWAYS =
            List.of("-proc:none", "-nowarn", "-Xlint:none", "-Xmaxerrs", "1000000", "--should-stop=ifError=FLOW");

    private ShadowOptions() {}

    /** @param packages names of packages that the sources and the classes around them name, among other names */
    static List<String> of(ProcessingEnvironment outer, Collection<String> packages) {
        List<String> options = new ArrayList<>(ALWAYS);
        String version = Integer.toString(outer.getSourceVersion().ordinal());
        if (seesReleaseOnly(outer)) {
            options.addAll(List.of("--release", version));
        } else {
            options.addAll(List.of("-source", version));
            ModuleFinder.ofSystem().findAll().stream()
                    .map(ModuleReference::descriptor)
                    .sorted(Comparator.comparing(ModuleDescriptor::name))
                    .forEach(module -> openUp(module, packages, options));
        }
        if (outer.isPreviewEnabled()) options.add("--enable-preview");
        return options;
    }

    /**
     * Whether the user said {@code --release} with an older version: the platform then comes from signature files,
     * which hold no private members.
     */
    private static boolean seesReleaseOnly(ProcessingEnvironment outer) {
        TypeElement string = outer.getElementUtils().getTypeElement("java.lang.String");
        return outer.getSourceVersion().ordinal() < Runtime.version().feature()
                && ElementFilter.fieldsIn(string.getEnclosedElements()).stream()
                        .noneMatch(field -> field.getSimpleName().contentEquals("hash"));
    }

    /** The user's {@code --add-exports} and {@code --add-modules} for what their sources name. */
    private static void openUp(ModuleDescriptor module, Collection<String> packages, List<String> options) {
        boolean incubator = module.name().startsWith("jdk.incubator.");
        for (String name : packages) {
            if (module.packages().contains(name) && (incubator || !isExported(module, name))) {
                options.addAll(List.of("--add-modules", module.name()));
                options.addAll(List.of("--add-exports", module.name() + "/" + name + "=ALL-UNNAMED"));
            }
        }
    }

    private static boolean isExported(ModuleDescriptor module, String packageName) {
        return module.exports().stream()
                .anyMatch(e -> !e.isQualified() && e.source().equals(packageName));
    }
}
