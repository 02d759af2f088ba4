package io.yuzuri.processor.ir;

import java.util.Objects;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter, a local variable, a pattern binding or a temporary of one coroutine. Two locals are the same only if
 * they are the same object: names may repeat in sibling scopes.
 */
public final class Local {
    /** Where a local comes from. */
    public enum Kind {
        PARAMETER,
        /** Declared by the user: a variable, a catch parameter, a resource, a pattern binding. */
        VARIABLE,
        /** Made by a pass: an operand saved, an iterator, a pending exception. */
        TEMPORARY,
        /** A {@code final} variable with a constant value; it stays a constant, for case labels and narrowing. */
        CONSTANT
    }

    private final String name;
    private final TypeMirror type;
    private final Kind kind;
    private final boolean stable;

    /**
     * A local of the given name and type.
     *
     * @param stable whether nothing assigns it after its first use (final or effectively final): such a local needs no
     *     copy when a later operand suspends
     */
    public Local(String name, TypeMirror type, Kind kind, boolean stable) {
        this.name = Objects.requireNonNull(name);
        this.type = Objects.requireNonNull(type);
        this.kind = kind;
        this.stable = stable;
    }

    /** A temporary of a pass: assigned once, so stable. */
    public static Local temporary(String name, TypeMirror type) {
        return new Local(name, type, Kind.TEMPORARY, true);
    }

    /** The name in the user's source, or the one a pass would like. */
    public String name() {
        return name;
    }

    public TypeMirror type() {
        return type;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isStable() {
        return stable;
    }

    @Override
    public String toString() {
        return name;
    }
}
