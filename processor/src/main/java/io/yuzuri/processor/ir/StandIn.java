package io.yuzuri.processor.ir;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The bounds of the type variable that stands for a private class in one coroutine. */
public record StandIn(TypeElement type, List<TypeMirror> bounds) {
    public StandIn {
        bounds = List.copyOf(bounds);
    }
}
