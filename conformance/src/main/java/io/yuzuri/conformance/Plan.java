package io.yuzuri.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * What each method of a library becomes, for one choice of coroutines.
 *
 * <p>Coroutines of one family have one name, so that they override one another as their methods do. The members of a
 * family that are no coroutines (abstract ones; methods of local classes) get a method of that name too, which calls
 * them. A family is closed if code that is no coroutine calls a member through {@code super}: that call goes to a
 * driver, which would ask the receiver's class again.
 */
final class Plan {
    private final Families families;
    private final Map<Element, Candidate> chosen;
    private final Set<Element> calledFromAfar;
    private final Map<Element, Integer> numbers = new LinkedHashMap<>();
    private final Set<Integer> wide = new HashSet<>();

    /** @param chosen the methods that become coroutines */
    Plan(Program program, Families families, Map<Element, Candidate> chosen, Set<Element> calledFromAfar) {
        this.families = families;
        this.chosen = chosen;
        this.calledFromAfar = calledFromAfar;
        Set<Element> superCalled = SuperCalls.outsideOf(chosen.keySet(), program);
        for (Candidate candidate : chosen.values()) {
            List<ExecutableElement> family = families.of(candidate.method());
            if (numbers.containsKey(candidate.method())
                    || family.size() < 2
                    || family.stream().anyMatch(superCalled::contains)) continue;
            family.forEach(member -> numbers.put(member, candidate.number()));
            if (family.stream().anyMatch(this::needsWidth)
                    || family.stream()
                                    .map(program.elements()::getPackageOf)
                                    .distinct()
                                    .count()
                            > 1) {
                wide.add(candidate.number());
            }
        }
    }

    private boolean needsWidth(Element method) {
        return calledFromAfar.contains(method)
                || !method.getEnclosingElement().getKind().isClass()
                || families.isExtendedAfar(method.getEnclosingElement());
    }

    Iterable<Candidate> coroutines() {
        return chosen.values();
    }

    /** The name of a coroutine. */
    String name(Candidate candidate) {
        return name(candidate.method(), numbers.getOrDefault(candidate.method(), candidate.number()));
    }

    private static String name(Element method, int number) {
        return method.getSimpleName() + "$co" + number;
    }

    /**
     * The coroutine that a call in a coroutine goes to; empty if it goes to the method itself.
     *
     * @param isSuper whether it is a call through {@code super}
     */
    Optional<String> callee(Element method, boolean isSuper) {
        Candidate candidate = chosen.get(method);
        if (candidate != null) {
            boolean isPlain = families.isOverridden(method) && !numbers.containsKey(method) && !isSuper;
            boolean isBound = method.getModifiers().contains(Modifier.STATIC)
                    || method.getModifiers().contains(Modifier.PRIVATE);
            return isPlain && !isBound ? Optional.empty() : Optional.of(name(candidate));
        }
        return method != null && method.getModifiers().contains(Modifier.ABSTRACT) && numbers.containsKey(method)
                ? Optional.of(name(method, numbers.get(method)))
                : Optional.empty();
    }

    /** Counts a call in a coroutine. */
    void count(Element method, boolean isSuper, Calls calls) {
        if (callee(method, isSuper).isEmpty()) {
            if (chosen.containsKey(method)) calls.driven();
        } else if (numbers.containsKey(method) && !isSuper) {
            calls.virtual();
        } else {
            calls.direct();
        }
    }

    /** The members of families that are no coroutines. */
    List<ExecutableElement> others() {
        List<ExecutableElement> others = new ArrayList<>();
        for (Element method : numbers.keySet()) {
            if (!chosen.containsKey(method)) others.add((ExecutableElement) method);
        }
        return others;
    }

    /** The name of the coroutines in the family of one that is none. */
    String name(ExecutableElement other) {
        return name(other, numbers.get(other));
    }

    /**
     * Those of a coroutine, or of what stands for one. No more visible than its callers need, since tests count public
     * methods. Final where the method may be overridden, and the coroutine may not.
     */
    Set<Modifier> modifiers(ExecutableElement method) {
        Set<Modifier> modifiers = new TreeSet<>(method.getModifiers());
        modifiers.removeAll(Set.of(Modifier.ABSTRACT, Modifier.SYNCHRONIZED, Modifier.NATIVE));
        if (!method.getEnclosingElement().getKind().isClass()) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)) modifiers.add(Modifier.DEFAULT);
            return modifiers;
        }
        boolean isVirtual = numbers.containsKey(method);
        if (isVirtual ? !wide.contains(numbers.get(method)) : !needsWidth(method)) {
            modifiers.removeAll(Set.of(Modifier.PUBLIC, Modifier.PROTECTED));
        }
        if (!isVirtual && families.isOverridden(method) && !modifiers.contains(Modifier.STATIC)) {
            modifiers.add(Modifier.FINAL);
        }
        return modifiers;
    }

    /** The coroutines that have a number: several if it is a family's. */
    List<Candidate> numbered(int number) {
        return chosen.values().stream()
                .filter(candidate -> numbers.getOrDefault(candidate.method(), candidate.number()) == number)
                .toList();
    }
}
