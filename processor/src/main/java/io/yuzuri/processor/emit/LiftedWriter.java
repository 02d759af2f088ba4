package io.yuzuri.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.yuzuri.processor.ir.Lifted;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Writes the scopes of lifted classes: fields for what a class captures, then the class to the letter. A captured local
 * keeps its name, so that the text finds it by the rules by which it found the local. For JavaPoet a class of the same
 * name holds the text, so that what is written in it is named as from inside of it.
 */
final class LiftedWriter {
    private final Marks marks;
    private final TypeElement owner;
    private final TypeNames types;
    private final LiftedNames names;
    private final Accessors accessors;
    private final Naming naming;
    private final String self;
    private final ClassName task;
    private final AnnotationSpec source;

    LiftedWriter(
            Marks marks,
            TypeElement owner,
            TypeNames types,
            LiftedNames names,
            Accessors accessors,
            Naming naming,
            String self,
            ClassName task,
            AnnotationSpec source) {
        this.marks = marks;
        this.owner = owner;
        this.types = types;
        this.names = names;
        this.accessors = accessors;
        this.naming = naming;
        this.self = self;
        this.task = task;
        this.source = source;
    }

    TypeSpec write(Lifted lifted) {
        TypeSpec.Builder scope = TypeSpec.classBuilder(names.scope(lifted.type()))
                .addJavadoc("{@code $L} of a block, and what it captures.\n", lifted.name())
                .addAnnotation(types.scope().of(RuntimeApi.GENERATED))
                .addAnnotation(source)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
        if (lifted.generic()) scope.addTypeVariables(types.variables());
        if (isSerializable(lifted.type())) scope.addSuperinterface(types.scope().of(Serializable.class));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        fields(lifted).forEach((name, type) -> {
            scope.addField(type, name, Modifier.FINAL);
            constructor.addParameter(type, name).addStatement("this.$N = $N", name, name);
        });
        constructor.addModifiers(lifted.isStatic() ? new Modifier[] {Modifier.PRIVATE} : new Modifier[0]);
        CodeBlock text = CodeBlock.of(
                "@$T $L", types.scope().of(RuntimeApi.GENERATED), code(lifted).write(lifted.text()));
        return scope.addMethod(constructor.build())
                .addType(TypeSpec.classBuilder(lifted.name())
                        .addInitializerBlock(marks.carried(text))
                        .build())
                .build();
    }

    /** Whether objects of a class can be written, for which what they are in must be so too. */
    private static boolean isSerializable(TypeElement type) {
        return type.getQualifiedName().contentEquals(Serializable.class.getName())
                || Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                        .filter(DeclaredType.class::isInstance)
                        .anyMatch(above -> isSerializable((TypeElement) ((DeclaredType) above).asElement()));
    }

    private Map<String, TypeName> fields(Lifted lifted) {
        Map<String, TypeName> fields = new LinkedHashMap<>();
        if (lifted.receiver()) fields.put(self, types.of(owner.asType()));
        lifted.captures().forEach(local -> fields.put(naming.captured(local), types.of(local.type())));
        return fields;
    }

    /** The owner is qualified always: its name is made up, and a superclass may have a field of that name. */
    private CodeWriter code(Lifted lifted) {
        boolean creates = lifted.text().parts().stream().anyMatch(Part.LiftedScope.class::isInstance);
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
}
