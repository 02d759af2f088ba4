package io.yuzuri.processor.ir;

import java.util.HashSet;
import java.util.Set;

/**
 * What the names in a coroutine's text can be mistaken for.
 *
 * @param all every identifier of the file, and every member that a class in the text inherits: a made-up name is none
 *     of them
 * @param variables the variables that carried-through text declares itself
 * @param fields the fields of classes in the text, inherited ones too: there they obscure classes and packages
 * @param types the classes and type variables that the text declares, and the classes that those in it inherit
 * @param heads what the names begin with by which the text reaches static members: simple names of classes, and first
 *     parts of packages
 */
public record Names(Set<String> all, Set<String> variables, Set<String> fields, Set<String> types, Set<String> heads) {
    /** What the names begin with by which generated code reaches static members, without the user's doing. */
    public static final Set<String> RUNTIME_HEADS =
            Set.of("io", "java", "Access", "Dispatch", "Resumable", "Objects", "MethodHandles", "MethodType");

    /** Of a coroutine whose text is not known. */
    public static final Names NONE = new Names(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Names {
        all = Set.copyOf(all);
        variables = Set.copyOf(variables);
        fields = Set.copyOf(fields);
        types = Set.copyOf(types);
        heads = Set.copyOf(heads);
    }

    /** The names in both texts. */
    public Names and(Names other) {
        return new Names(
                union(all, other.all),
                union(variables, other.variables),
                union(fields, other.fields),
                union(types, other.types),
                union(heads, other.heads));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
