package io.yuzuri.processor.shadow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Whether a type is in error, or made of one that is. */
final class ErrorTypes extends SimpleTypeVisitor14<Boolean, Void> {
    private final Set<TypeMirror> open = new HashSet<>();

    private ErrorTypes() {
        super(false);
    }

    static boolean isIn(TypeMirror type) {
        return new ErrorTypes().in(type);
    }

    private boolean in(TypeMirror type) {
        return type != null && visit(type);
    }

    private boolean in(List<? extends TypeMirror> types) {
        return types.stream().anyMatch(this::in);
    }

    @Override
    public Boolean visitError(ErrorType type, Void nothing) {
        return true;
    }

    @Override
    public Boolean visitDeclared(DeclaredType type, Void nothing) {
        return in(type.getTypeArguments()) || in(type.getEnclosingType());
    }

    @Override
    public Boolean visitArray(ArrayType type, Void nothing) {
        return in(type.getComponentType());
    }

    @Override
    public Boolean visitWildcard(WildcardType type, Void nothing) {
        return in(type.getExtendsBound()) || in(type.getSuperBound());
    }

    /** Bounds may lead back to the variable. */
    @Override
    public Boolean visitTypeVariable(TypeVariable type, Void nothing) {
        return open.add(type) && (in(type.getUpperBound()) || in(type.getLowerBound()));
    }

    @Override
    public Boolean visitIntersection(IntersectionType type, Void nothing) {
        return in(type.getBounds());
    }

    @Override
    public Boolean visitUnion(UnionType type, Void nothing) {
        return in(type.getAlternatives());
    }

    @Override
    public Boolean visitExecutable(ExecutableType type, Void nothing) {
        return in(type.getReturnType()) || in(type.getParameterTypes());
    }
}
