package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import javax.lang.model.element.Modifier;

/** Writes the tags that a public method of generated code has, for builds that ask for them of all code. */
final class DocTags {
    private DocTags() {}

    /**
     * The method with a comment, which has tags if the method is public.
     *
     * @param words what it does
     * @param result what it gives; empty if it gives nothing
     */
    static MethodSpec.Builder documented(MethodSpec.Builder method, CodeBlock words, String result) {
        MethodSpec spec = method.build();
        method.addJavadoc(words);
        if (!spec.modifiers().contains(Modifier.PUBLIC)) return method;
        method.addJavadoc("\n");
        spec.typeVariables().forEach(variable -> method.addJavadoc("@param <$L> as declared there\n", variable.name()));
        spec.parameters().forEach(parameter -> method.addJavadoc("@param $N as declared there\n", parameter));
        return result.isEmpty() ? method : method.addJavadoc("@return $L\n", result);
    }
}
