package io.yuzuri.processor.front.source;

import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/**
 * Types that are several at once and have no name: a variable of such a type is declared with one of them, and has the
 * others by a cast. The parameter of a multi-catch is all that its alternatives have in common (JLS 14.20).
 *
 * <pre>
 * catch (A | B e) { for (int n : e) … }     →  for (int n : ((RuntimeException &amp; Iterable&lt;Integer&gt;) e)) …
 * </pre>
 */
public final class SeveralTypes {
    private SeveralTypes() {}

    public static Optional<IntersectionType> of(TypeMirror type) {
        return common(type) instanceof IntersectionType several ? Optional.of(several) : Optional.empty();
    }

    /** What the alternatives of a union have in common; any other type as it is. */
    public static TypeMirror common(TypeMirror type) {
        return type instanceof UnionType && type instanceof DeclaredType declared
                ? declared.asElement().asType()
                : type;
    }
}
