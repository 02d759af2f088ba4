package io.yuzuri.processor.emit;

import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.machine.Frame;
import io.yuzuri.processor.machine.Machine;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names for everything that a task class declares. A local keeps the user's name where it can; made-up names keep clear
 * of every identifier in the user's text, and of what a task inherits.
 */
final class Naming {
    private final Set<String> taken = new HashSet<>(RuntimeApi.FIELDS);
    private final Set<String> known;
    private final Set<String> heads;
    private final Map<Local, String> names = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Naming(Coroutine coroutine, Scope scope) {
        this.known = scope.known();
        this.heads = scope.heads();
        coroutine.parameters().forEach(parameter -> names.put(parameter, user(parameter.name(), Set.of())));
    }

    Naming(Machine machine, Scope scope) {
        this(machine.coroutine(), scope);
        Set<String> declared = machine.coroutine().names().variables();
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

    /**
     * The user's name, or that with a number if something else in this class has it, or if it would obscure a class.
     */
    private String user(String name, Set<String> avoid) {
        if (!heads.contains(name) && !avoid.contains(name) && taken.add(name)) return name;
        return fresh(name);
    }

    /** A name that nothing has. */
    String fresh(String wish) {
        String name = wish;
        int next = numbers.getOrDefault(wish, 2);
        while (known.contains(name) || heads.contains(name) || taken.contains(name)) {
            name = wish + next++;
        }
        numbers.put(wish, next);
        taken.add(name);
        return name;
    }

    /**
     * What a lifted class calls what it captures: as its text does, for that finds it by the rules by which it found
     * the local.
     */
    String captured(Local local) {
        return heads.contains(local.name()) ? of(local) : local.name();
    }

    String of(Local local) {
        String name = names.get(local);
        if (name == null) throw new AssertionError("no name for " + local);
        return name;
    }
}
