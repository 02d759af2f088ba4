package io.yuzuri.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known at a place in a method that is being made: variables, jumps that are legal here, and what it costs so
 * far.
 */
final class Scope {
    /**
     * @param result of a task variable: what awaiting it gives
     * @param assigned whether it may be assigned, in which case no lambda captures it
     */
    record Variable(
            String name, Type type, Optional<Type> result, boolean usable, boolean assigned, boolean captured) {}

    /** What a break or continue may name. */
    static final class Target {
        final String label;
        final boolean loop;
        /** Whether a plain break reaches it when it is the innermost. */
        final boolean plain;

        boolean broken;
        boolean continued;
        boolean named;

        Target(String label, boolean loop, boolean plain) {
            this.label = label;
            this.loop = loop;
            this.plain = plain;
        }
    }

    private static final int LIMIT = 60;

    final Method method;
    List<Variable> variables = new ArrayList<>();
    /** Innermost last. */
    List<Target> targets = new ArrayList<>();
    /** Targets up to here are reached through a finally that does not complete, so that jumping there ends nothing. */
    int sealed;
    /** The type of the enclosing switch expression. */
    Optional<Type> yields = Optional.empty();

    boolean lambda;
    /** In the guard of a case, which may suspend, but names no variable that is assigned. */
    boolean guard;
    /** In an anonymous class, where {@code this} is another object. */
    boolean anonymous;
    /** Whether the next expression is evaluated with nothing on the stack. */
    boolean first;
    /** Whether a try is legal: javac 17 fails on one in a switch expression that has a long before it. */
    boolean attempts = true;
    /** Whether tasks may be spawned. */
    boolean tasks;
    /** Whether what the program's kinds have may be used. */
    boolean kinds = true;

    boolean checkedAllowed;
    boolean checkedThrown;
    int cost;
    int factor = 1;
    private int unique;

    Scope(Method method) {
        this.method = method;
        this.checkedAllowed = method.checked();
    }

    boolean exhausted() {
        return cost > LIMIT;
    }

    void spend(int effects) {
        cost += effects * factor;
    }

    String unique(String prefix) {
        return prefix + unique++;
    }

    /** A name that no visible variable has; siblings get the same ones. */
    String freeName() {
        return "v" + variables.size();
    }

    void declare(String name, Type type, boolean assigned) {
        variables.add(new Variable(name, type, Optional.empty(), true, assigned, !assigned));
    }

    void counter(String name) {
        variables.add(new Variable(name, Type.INT, Optional.empty(), true, false, false));
    }

    /** A name that no expression uses. */
    void resource(String name) {
        variables.add(new Variable(name, Type.VOID, Optional.empty(), false, false, false));
    }

    void task(String name, Type result) {
        variables.add(new Variable(name, Type.VOID, Optional.of(result), true, false, false));
    }

    /** From here on the variables since a mark keep their names, but cannot be used. */
    void hide(int mark) {
        for (int i = mark; i < variables.size(); i++) {
            Variable v = variables.get(i);
            variables.set(i, new Variable(v.name(), v.type(), v.result(), false, false, false));
        }
    }

    void leave(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    List<Variable> readable(Predicate<Variable> filter) {
        return variables.stream()
                .filter(Variable::usable)
                .filter(v -> !lambda && !guard || v.captured())
                .filter(filter)
                .toList();
    }

    List<Variable> ofType(Type type) {
        return readable(v -> v.type() == type && v.result().isEmpty());
    }

    List<Variable> assignable(Type type) {
        return readable(v -> v.type() == type && v.assigned() && v.result().isEmpty());
    }
}
