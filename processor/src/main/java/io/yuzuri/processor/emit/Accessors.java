package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Part;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * The members that the generated class reaches through handles: each gets a small typed method in the nested class
 * {@code Private}. A handle in a {@code static final} field costs nothing once compiled.
 */
final class Accessors {
    private static final String INITIALIZE = "initialize";

    /** The methods that every class has: an accessor of such a name might hide or override one. */
    private static final List<String> OBJECT =
            List.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final TypeElement owner;
    private final Scope scope;
    private final ClassName holder;
    private final AccessorWriter writer;
    private final Map<Key, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>(OBJECT);
    private final Map<String, FieldSpec> handles = new LinkedHashMap<>();
    private final Map<Object, String> fields = new HashMap<>();
    private final Map<Key, MethodSpec> methods = new LinkedHashMap<>();
    private final Map<Key, FunctionalWriter> functionals = new LinkedHashMap<>();
    private final Map<Key, AccessorTypes> heads = new HashMap<>();
    private boolean initializes;

    /** What an accessor is of. */
    private sealed interface Key {
        /** @param apart how the member is reached, where that makes another method of another name */
        record Named(Element member, Optional<Part.Reach> apart, Optional<Part.Way> way) implements Key {}

        record Member(Named named, Part.Reach reach) implements Key {}

        record Literal(Element type, int dimensions) implements Key {}

        record Functional(Element type) implements Key {}

        record Outer(Element type) implements Key {}
    }

    Accessors(TypeElement owner, Elements elements, Scope scope) {
        this.owner = owner;
        this.scope = scope;
        this.holder = scope.of(scope.holder());
        this.writer = new AccessorWriter(
                owner, elements, scope, (name, found, type, init) -> handle(name, found, scope.of(type), init));
    }

    /**
     * The accessor as a call names it.
     *
     * @param types the names that the caller has for types
     */
    CodeBlock name(Part.Member member, TypeNames types) {
        Element element = member.element();
        Key.Named named = named(member);
        String name = names.computeIfAbsent(named, key -> unused(wish(element, member.reach())));
        Key key = new Key.Member(named, member.reach());
        AccessorTypes head = heads.computeIfAbsent(key, k -> AccessorTypes.of(element, owner, scope));
        if (!methods.containsKey(key)) methods.put(key, writer.write(member, name, head));
        String dot = member.reference() ? "::" : ".";
        CodeBlock arguments = AccessorTypes.inBrackets(
                head.isOpen() ? head.arguments(member.actual(), types) : types.written(member.typeArguments()));
        return CodeBlock.of("$T" + dot + "$L$L", holder, arguments, name);
    }

    /** The class object of a private class or of an array of such. */
    CodeBlock literal(TypeMirror type, TypeNames types) {
        TypeMirror element = type;
        int dimensions = 0;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
            dimensions++;
        }
        TypeElement named = (TypeElement) ((DeclaredType) element).asElement();
        String arrays = "Array".repeat(dimensions);
        Key key = new Key.Literal(named, dimensions);
        String wish = named.getSimpleName() + arrays + "Class";
        String name = names.computeIfAbsent(
                key, k -> unused(wish.substring(0, 1).toLowerCase(Locale.ROOT) + wish.substring(1)));
        String variable = named.getSimpleName() + arrays;
        methods.computeIfAbsent(key, k -> literalAccessor(type, name, TypeVariableName.get(variable)));
        return CodeBlock.of("$T.<$T>$L()", holder, types.of(type), name);
    }

    private MethodSpec literalAccessor(TypeMirror type, String name, TypeVariableName variable) {
        TypeName returned = ParameterizedTypeName.get(scope.of(Class.class), variable);
        TypeName any = ParameterizedTypeName.get(scope.of(Class.class), WildcardTypeName.subtypeOf(Object.class));
        String handle = handle(name, name, any, Erasure.from(owner, scope).literal(type));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addTypeVariable(variable)
                .returns(returned)
                .addStatement("return ($T) $L", returned, handle)
                .build();
    }

    /** What makes an object of a private functional interface of a lambda. */
    CodeBlock functional(Part.Functional functional, TypeNames types) {
        TypeElement type = (TypeElement) functional.type().asElement();
        Key key = new Key.Functional(type);
        String name = names.computeIfAbsent(key, k -> unused("as" + type.getSimpleName()));
        FunctionalWriter like = functionals.computeIfAbsent(key, k -> new FunctionalWriter(functional, owner, scope));
        methods.computeIfAbsent(
                key, k -> like.method(name, handle(name, k, scope.of(MethodHandle.class), like.handle())));
        return CodeBlock.of("$T.$L$L", holder, like.arguments(functional, types), name);
    }

    /** The accessor that gives the instance of a class around the owner. */
    CodeBlock outer(TypeMirror outer, TypeNames types) {
        Element type = ((DeclaredType) outer).asElement();
        Key key = new Key.Outer(type);
        String name = names.computeIfAbsent(key, k -> unused("outer"));
        methods.computeIfAbsent(key, k -> writer.outer(outer, name));
        TypeMirror declared = type.asType();
        return HiddenTypes.from(owner).isHidden(owner)
                ? CodeBlock.of("$T.<$T>$L", holder, types.of(declared), name)
                : CodeBlock.of("$T.$L", holder, name);
    }

    /** Whether assertions are on, which the outermost class around the owner decides. */
    CodeBlock assertions() {
        TypeElement top = owner;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        CodeBlock status = CodeBlock.of(
                "$L.desiredAssertionStatus()", Erasure.from(owner, scope).literal(top));
        return CodeBlock.of("$T.$L", holder, handle("assertions", "assertions", TypeName.BOOLEAN, status));
    }

    private static Key.Named named(Part.Member member) {
        Part.Reach reach = member.reach();
        boolean apart = switch (reach) {
            case SUPER_CALL, REPLACE, COMPONENT, NEW_OF_INITIALIZED -> true;
            case GET, SET, CALL, NEW -> false;
        };
        Optional<Part.Way> way = member.isInherited() ? Optional.of(member.way()) : Optional.empty();
        return new Key.Named(member.element(), apart ? Optional.of(reach) : Optional.empty(), way);
    }

    private static String wish(Element element, Part.Reach reach) {
        String name = element.getSimpleName().toString();
        return switch (reach) {
            case NEW, NEW_OF_INITIALIZED ->
                "new" + element.getEnclosingElement().getSimpleName();
            case SUPER_CALL -> "super" + capitalized(name);
            case REPLACE -> "replace" + capitalized(name);
            case COMPONENT -> "component" + capitalized(name);
            default -> name;
        };
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String unused(String wish) {
        String name = wish;
        for (int i = 2; !taken.add(name); i++) {
            name = wish + i;
        }
        return name;
    }

    /** Initialises the owner, which a call of a static method does before anything else. */
    CodeBlock initialize() {
        initializes = true;
        return CodeBlock.of("$T.$L()", scope.of(scope.initializer()), INITIALIZE);
    }

    /** The class whose own initialisation is the owner's; empty if nothing needs it. */
    Optional<TypeSpec> initializer() {
        if (!initializes) return Optional.empty();
        return Optional.of(TypeSpec.classBuilder(scope.initializer())
                .addJavadoc("Runs the static initialiser of {@link $T}, once.\n", scope.of(owner))
                .addAnnotation(scope.of(RuntimeApi.GENERATED))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addStaticBlock(CodeBlock.of(
                        "$T.$L($L);\n",
                        scope.of(RuntimeApi.ACCESS),
                        RuntimeApi.INITIALIZED,
                        Erasure.from(owner, scope).literal(owner)))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder(INITIALIZE)
                        .addModifiers(Modifier.STATIC)
                        .build())
                .build());
    }

    /** The nested class; empty if nothing needs it. */
    Optional<TypeSpec> spec() {
        if (handles.isEmpty() && methods.isEmpty()) return Optional.empty();
        return Optional.of(TypeSpec.classBuilder(scope.holder())
                .addJavadoc("Members of {@link $T} that this class may not name.\n", scope.of(owner))
                .addAnnotation(scope.of(RuntimeApi.GENERATED))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addFields(handles.values())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(methods.values())
                .addTypes(functionals.values().stream()
                        .map(FunctionalWriter::mirror)
                        .toList())
                .build());
    }

    /** @param found what the handle is of: it is kept once */
    private String handle(String name, Object found, TypeName type, CodeBlock init) {
        if (fields.containsKey(found)) return fields.get(found);
        String constant = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        String field = constant;
        for (int i = 2; handles.containsKey(field); i++) {
            field = constant + "_" + i;
        }
        fields.put(found, field);
        handles.put(
                field,
                FieldSpec.builder(type, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(init)
                        .build());
        return field;
    }
}
