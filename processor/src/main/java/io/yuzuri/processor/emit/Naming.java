package io.yuzuri.processor.emit;

import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.machine.Frame;
import io.yuzuri.processor.machine.Machine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Names for everything that a task class declares. A local keeps the user's name where it can; made-up names keep clear of
 * every identifier in the user's text, and of what a task inherits.
 */
final class Naming {
    private static final Set<String> INHERITED = Set.of(RuntimeApi.STATE, RuntimeApi.SUSPENDED, "DONE");

    private final Set<String> taken = new HashSet<>(INHERITED);
    private final Set<String> text;
    private final Map<Local, String> names = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Naming(Coroutine coroutine, TaskNames tasks) {
        this.text = coroutine.namesInText();
        taken.addAll(classes(coroutine, tasks));
        coroutine.parameters().forEach(parameter -> names.put(parameter, user(parameter.name(), Set.of())));
    }

    Naming(Machine machine, TaskNames tasks) {
        this(machine.coroutine(), tasks);
        Set<String> declared = machine.coroutine().declaredInText();
        machine.constants().keySet().forEach(local -> names.put(local, user(local.name(), Set.of())));
        for (Frame.Storage storage : Frame.Storage.values()) {
            for (Local local : machine.frame().all(storage)) {
                boolean field = storage == Frame.Storage.FIELD;
                names.computeIfAbsent(
                        local,
                        l -> l.kind() == Local.Kind.TEMPORARY
                                ? fresh(l.name())
                                : user(l.name(), field ? Set.of() : declared));
            }
        }
    }

    /** The classes that generated code names: a variable of the same name would obscure them (JLS 6.4.2). */
    private static Set<String> classes(Coroutine coroutine, TaskNames tasks) {
        Set<String> classes = new HashSet<>(RuntimeApi.CLASSES);
        TypeElement owner = (TypeElement) coroutine.method().getEnclosingElement();
        tasks.tasksOfAll(owner).forEach(task -> classes.addAll(task.simpleNames()));
        for (Element e = owner; e instanceof TypeElement; e = e.getEnclosingElement()) {
            classes.add(e.getSimpleName().toString());
        }
        return classes;
    }

    /** The user's name, or that with a number if something else in this class has it. */
    private String user(String name, Set<String> avoid) {
        if (!avoid.contains(name) && taken.add(name)) {
            return name;
        }
        return fresh(name);
    }

    /** A name that nothing has. */
    String fresh(String wish) {
        String name = wish;
        int next = numbers.getOrDefault(wish, 2);
        while (text.contains(name) || taken.contains(name)) {
            name = wish + next++;
        }
        numbers.put(wish, next);
        taken.add(name);
        return name;
    }

    String of(Local local) {
        String name = names.get(local);
        if (name == null) {
            throw new AssertionError("no name for " + local);
        }
        return name;
    }
}
