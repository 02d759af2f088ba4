package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Lifted;
import io.yuzuri.processor.ir.Local;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the scopes of lifted classes: fields for what a class captures, then the class to the letter. A captured local keeps
 * its name, so that the text finds it by the rules by which it found the local.
 */
final class LiftedWriter {
    /** A class of the same name carries the text, so that what is written in it is named as from inside of it. */
    private static final Pattern WRAPPED = Pattern.compile(
            "\\n *class \\S+ \\{\\n *\\{\\n *//@lifted\\n(.*?)\\n *//@end\\n *\\}\\n *\\}(?=\\n)", Pattern.DOTALL);

    /** Of a member of a nested class. */
    private static final int INDENT = 8;

    private final Marks marks;
    private final TypeElement owner;
    private final TypeNames types;
    private final LiftedNames names;
    private final Accessors accessors;
    private final Naming naming;
    private final String self;
    private final ClassName task;

    LiftedWriter(
            Marks marks,
            TypeElement owner,
            TypeNames types,
            LiftedNames names,
            Accessors accessors,
            Naming naming,
            String self,
            ClassName task) {
        this.marks = marks;
        this.owner = owner;
        this.types = types;
        this.names = names;
        this.accessors = accessors;
        this.naming = naming;
        this.self = self;
        this.task = task;
    }

    TypeSpec write(Lifted lifted) {
        TypeSpec.Builder scope = TypeSpec.classBuilder(names.scope(lifted.type()))
                .addJavadoc("{@code $L} of a block, and what it captures.\n", lifted.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        if (lifted.generic()) {
            scope.addTypeVariables(types.variables());
        }
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        fields(lifted).forEach((name, type) -> {
            scope.addField(type, name, Modifier.FINAL);
            constructor.addParameter(type, name).addStatement("this.$N = $N", name, name);
        });
        constructor.addModifiers(lifted.isStatic() ? new Modifier[] {Modifier.PRIVATE} : new Modifier[0]);
        CodeBlock text = code(lifted).write(lifted.text());
        CodeBlock wrapped = CodeBlock.of("//@lifted\n$L\n//@end\n", text);
        return scope.addMethod(constructor.build())
                .addType(TypeSpec.classBuilder(lifted.name())
                        .addInitializerBlock(wrapped)
                        .build())
                .build();
    }

    private Map<String, TypeName> fields(Lifted lifted) {
        Map<String, TypeName> fields = new LinkedHashMap<>();
        if (lifted.receiver()) {
            fields.put(self, types.of(owner.asType()));
        }
        lifted.captures().forEach(local -> fields.put(naming.captured(local), types.of(local.type())));
        return fields;
    }

    /** The owner is qualified always: its name is made up, and a superclass may have a field of that name. */
    private CodeWriter code(Lifted lifted) {
        boolean creates = lifted.text().parts().stream().anyMatch(Code.LiftedScope.class::isInstance);
        String scope = names.scope(lifted.type()).simpleName() + ".this.";
        return new CodeWriter(
                marks,
                types,
                accessors,
                captured -> scope + self,
                var -> name(var.local(), creates ? scope : ""),
                l -> null,
                l -> null);
    }

    /** What creates another class may stand where a parameter hides what that one captures: there it is qualified. */
    private String name(Local local, String qualifier) {
        return local.kind() == Local.Kind.CONSTANT
                ? task.simpleName() + "." + naming.of(local)
                : qualifier + naming.captured(local);
    }

    /** The finished text without what carried the classes into it. */
    static String unwrap(String source) {
        return WRAPPED.matcher(source)
                .replaceAll(wrapped -> Matcher.quoteReplacement("\n" + indented(wrapped.group(1))));
    }

    /** The text moved as a whole, as far left as it goes: so text blocks stay what they are. */
    private static String indented(String text) {
        String rest = text.contains("\n") ? text.substring(text.indexOf('\n') + 1) : "";
        int surplus = rest.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length() - INDENT)
                .min()
                .orElse(0);
        String first = " ".repeat(INDENT) + text.lines().findFirst().orElse("").strip();
        return Stream.concat(Stream.of(first), rest.lines().map(line -> moved(line, surplus)))
                .collect(Collectors.joining("\n"));
    }

    private static String moved(String line, int surplus) {
        return surplus > 0 && line.length() > surplus ? line.substring(surplus) : line;
    }
}
