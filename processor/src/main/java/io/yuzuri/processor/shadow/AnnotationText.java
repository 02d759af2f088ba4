package io.yuzuri.processor.shadow;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Annotations as Java source. One with a value that cannot be told (it is in error) is left out. */
final class AnnotationText extends SimpleAnnotationValueVisitor14<String, Void> {
    private final Elements elements;
    private final TypeText types;

    AnnotationText(Elements elements, TypeText types) {
        this.elements = elements;
        this.types = types;
    }

    String of(Element element) {
        return element.getAnnotationMirrors().stream()
                .map(this::annotation)
                .filter(text -> text != null)
                .map(text -> text + " ")
                .collect(Collectors.joining());
    }

    /** Null if the value is in error. */
    String of(AnnotationValue value) {
        return value.accept(this, null);
    }

    private String annotation(AnnotationMirror annotation) {
        if (annotation.getAnnotationType().getKind() == TypeKind.ERROR) return null;
        List<String> values = annotation.getElementValues().entrySet().stream()
                .map(entry -> {
                    String value = of(entry.getValue());
                    return value == null ? null : entry.getKey().getSimpleName() + " = " + value;
                })
                .toList();
        return values.contains(null)
                ? null
                : "@" + types.of(annotation.getAnnotationType()) + "(" + String.join(", ", values) + ")";
    }

    @Override
    protected String defaultAction(Object constant, Void nothing) {
        return elements.getConstantExpression(constant);
    }

    /** An enum constant; anything else is what javac leaves for a value in error. */
    @Override
    public String visitEnumConstant(VariableElement constant, Void nothing) {
        return constant.getKind() == ElementKind.ENUM_CONSTANT
                ? types.of(constant.asType()) + "." + constant.getSimpleName()
                : null;
    }

    @Override
    public String visitType(TypeMirror type, Void nothing) {
        return type.getKind() == TypeKind.ERROR ? null : types.of(type) + ".class";
    }

    @Override
    public String visitAnnotation(AnnotationMirror annotation, Void nothing) {
        return annotation(annotation);
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, Void nothing) {
        List<String> texts = values.stream().map(this::of).toList();
        return texts.contains(null) ? null : "{" + String.join(", ", texts) + "}";
    }

    /** What javac answers for a value it could not attribute: the text {@code <error>}. */
    @Override
    public String visitString(String value, Void nothing) {
        return value.equals("<error>") || value.equals("<any>") ? null : elements.getConstantExpression(value);
    }
}
