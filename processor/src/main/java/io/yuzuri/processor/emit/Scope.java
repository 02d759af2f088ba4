package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.ir.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What names mean in one generated file. It alone decides how a class is written there, and which name is free;
 * JavaPoet, which knows neither variables nor what classes inherit, gets every class under the finished name.
 *
 * <p>A class is written short where nothing else of that name can be met anywhere in the file: no field or class that a
 * body in it has or inherits, no class or type variable of the file, no other class that is written short (JLS 6.4).
 * Else it is qualified, unless the first part of the package means something else. Local variables obscure nothing:
 * those with the name of something that is written are renamed.
 */
final class Scope {
    private static final String LANG = "java.lang";

    private final TaskNames tasks = new TaskNames();
    private final Elements elements;
    private final TypeElement owner;
    private final Names names;
    private final ClassName file;

    /** The classes nested in the file. */
    private final Set<String> nested;

    /** The fields of bodies in the text, and those that every task has. */
    private final Set<String> fields;

    /**
     * What obscures a class of its name: type variables, and the classes and type variables of carried-through text.
     */
    private final Set<String> types;

    /** The classes that are written short, by their first name. */
    private final Map<String, ClassName> meanings = new HashMap<>();

    private final Map<ClassName, ClassName> written = new HashMap<>();

    /** The first parts of the packages by which classes are qualified. */
    private final Set<String> roots = new HashSet<>();

    private final Set<String> imports = new TreeSet<>();
    private final ClassName holder;
    private final ClassName initializer;

    /**
     * @param owner the class whose coroutines the file is for
     * @param names the names in the texts of all of them
     */
    Scope(TypeElement owner, Elements elements, Names names) {
        this.owner = owner;
        this.elements = elements;
        this.names = names;
        this.file = TaskNames.tasksOf(owner);
        this.nested = new HashSet<>();
        tasks.tasksOfAll(owner).forEach(task -> nested.add(task.simpleName()));
        this.fields = new HashSet<>(names.fields());
        this.fields.addAll(RuntimeApi.FIELDS);
        this.types = new HashSet<>(names.types());
        this.types.addAll(inherited());
        this.holder = nest(TaskNames.HOLDER);
        this.initializer = nest(TaskNames.INITIALIZER);
    }

    /** The member classes that every task inherits. */
    private Set<String> inherited() {
        Set<String> inherited = new HashSet<>();
        TypeElement resumable = elements.getTypeElement(RuntimeApi.RESUMABLE.canonicalName());
        if (resumable != null) {
            ElementFilter.typesIn(elements.getAllMembers(resumable))
                    .forEach(type -> inherited.add(type.getSimpleName().toString()));
        }
        return inherited;
    }

    /** The class that holds the accessors. */
    ClassName holder() {
        return holder;
    }

    /** The class whose initialisation is the owner's. */
    ClassName initializer() {
        return initializer;
    }

    // ---- how classes are written

    /** A class, as it is written. */
    ClassName of(ClassName type) {
        return written.computeIfAbsent(type, this::decide);
    }

    /** A class, as it is written. */
    ClassName of(Class<?> type) {
        return of(ClassName.get(type));
    }

    /** A class, as it is written. */
    ClassName of(TypeElement type) {
        return of(ClassName.get(type));
    }

    /** A type that is no class of the user's. */
    TypeName of(TypeName type) {
        return type instanceof ClassName name ? of(name) : type;
    }

    TypeName object() {
        return of(ClassName.OBJECT);
    }

    /** The simple name of the task class of a coroutine. */
    String nameOf(ExecutableElement coroutine) {
        return tasks.taskOf(coroutine).simpleName();
    }

    /** The task class of a coroutine. */
    ClassName taskOf(ExecutableElement coroutine) {
        return of(tasks.taskOf(coroutine));
    }

    private ClassName decide(ClassName type) {
        String first = type.simpleNames().get(0);
        String path = String.join(".", type.simpleNames());
        if (type.topLevelClassName().equals(file) && type.simpleNames().size() > 1) {
            String head = type.simpleNames().get(1);
            if (!fields.contains(head) && !types.contains(head)) return verbatim(path.substring(first.length() + 1));
        }
        boolean hasPackage = !type.packageName().isEmpty();
        if (!fields.contains(first) && claims(first, type)) {
            return verbatim(path);
        } else if (hasPackage && !isObscured(rootOf(type))) {
            return qualified(type);
        }
        // Only a field is in the way, which no type can be mistaken for.
        return claims(first, type) || !hasPackage ? verbatim(path) : qualified(type);
    }

    private ClassName qualified(ClassName type) {
        roots.add(rootOf(type));
        return verbatim(type.canonicalName());
    }

    private static String rootOf(ClassName type) {
        return type.packageName().split("\\.")[0];
    }

    /** JavaPoet writes a class without a package as it is. */
    private static ClassName verbatim(String name) {
        return ClassName.get("", name);
    }

    /** Whether a first name means the class that it belongs to; from then on it does. */
    private boolean claims(String first, ClassName type) {
        if (types.contains(first) || nested.contains(first) || roots.contains(first)) return false;
        ClassName top = type.topLevelClassName();
        ClassName meant = meanings.get(first);
        if (meant != null) return meant.equals(top);
        boolean isNear = top.packageName().equals(file.packageName());
        if (!isNear && elements.getTypeElement(in(file.packageName(), first)) != null
                || first.equals(file.simpleName()) && !top.equals(file)) {
            return false;
        }
        meanings.put(first, top);
        if (!isNear && !top.packageName().equals(LANG)) imports.add(top.canonicalName());
        return true;
    }

    /** Whether the first part of a package's name means something else. */
    private boolean isObscured(String root) {
        return fields.contains(root)
                || types.contains(root)
                || nested.contains(root)
                || meanings.containsKey(root)
                || elements.getTypeElement(in(file.packageName(), root)) != null
                || elements.getTypeElement(in(LANG, root)) != null;
    }

    private static String in(String packageName, String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** The classes to import, in order. */
    Collection<String> imports() {
        return imports;
    }

    // ---- which names are free

    /** The name of a type variable: the one that is wished for, unless it means something else in the file. */
    String variable(String wish, Set<String> others) {
        String name = wish;
        while (others.contains(name)
                || nested.contains(name)
                || meanings.containsKey(name)
                || roots.contains(name)
                || names.types().contains(name)
                || !name.equals(wish) && names.all().contains(name)) {
            name += "_";
        }
        types.add(name);
        return name;
    }

    /** A class nested in the file under a name that nothing has. */
    ClassName nest(String wish) {
        return nest(file, wish);
    }

    /** A class nested in another one of the file. */
    ClassName nest(ClassName outer, String wish) {
        String name = wish;
        for (int i = 2; isKnown(name); i++) {
            name = wish + "_" + i;
        }
        nested.add(name);
        return outer.nestedClass(name);
    }

    private boolean isKnown(String name) {
        return names.all().contains(name)
                || nested.contains(name)
                || types.contains(name)
                || meanings.containsKey(name)
                || roots.contains(name)
                || name.equals(file.simpleName())
                || file.packageName().isEmpty() && elements.getTypeElement(name) != null;
    }

    /** What no variable of a task may be called: what the names begin with by which members of classes are reached. */
    Set<String> heads() {
        Set<String> heads = new HashSet<>(names.heads());
        heads.addAll(Names.RUNTIME_HEADS);
        heads.addAll(nested);
        heads.add(file.simpleName());
        for (Element e = owner; e instanceof TypeElement; e = e.getEnclosingElement()) {
            heads.add(e.getSimpleName().toString());
        }
        return heads;
    }

    /** Every name that the texts know: a made-up one is none of them. */
    Set<String> known() {
        return names.all();
    }

    /** Whether a type is {@code Object}, as it is written. */
    boolean isObject(TypeName type) {
        return type.equals(object());
    }
}
