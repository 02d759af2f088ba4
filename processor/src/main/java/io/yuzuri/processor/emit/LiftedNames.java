package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Lifted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What the local classes of one coroutine are called once they are lifted: {@code RunTasks.Run_Counter.Counter}, so
 * that the simple name stays, which a record prints.
 */
final class LiftedNames {
    private final Scope scope;
    private final Map<TypeElement, Lifted> lifted = new LinkedHashMap<>();
    private final Map<TypeElement, ClassName> scopes = new LinkedHashMap<>();

    LiftedNames(Coroutine coroutine, Scope scope) {
        this.scope = scope;
        for (Lifted each : coroutine.lifted()) {
            lifted.put(each.type(), each);
            scopes.put(each.type(), scope.nest(scope.nameOf(coroutine.method()) + "_" + each.name()));
        }
    }

    Optional<Lifted> of(TypeElement type) {
        return Optional.ofNullable(lifted.get(type));
    }

    ClassName scope(TypeElement type) {
        return scopes.get(type);
    }

    /** The scope as a type of its own, with the task's type variables if it is generic. */
    TypeName scope(Lifted each, List<? extends TypeName> variables) {
        ClassName raw = scope.of(scope(each.type()));
        return each.generic() ? ParameterizedTypeName.get(raw, variables.toArray(new TypeName[0])) : raw;
    }

    /** A class as a class literal names it. */
    ClassName erased(TypeElement type) {
        return scope.of(named(type));
    }

    private ClassName named(TypeElement type) {
        if (scopes.containsKey(type)) {
            return scope(type).nestedClass(lifted.get(type).name());
        }
        return type.getEnclosingElement() instanceof TypeElement outer && !lifted.isEmpty()
                ? named(outer).nestedClass(type.getSimpleName().toString())
                : ClassName.get(type);
    }
}
