package io.yuzuri.processor.ir;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * One coroutine, read.
 *
 * @param method of the outer compilation: what factories and accessors are made from
 * @param parameters in order, without the receiver
 * @param body empty if the method could not be read: its factory then gets a body that says so
 * @param lifted its local classes that are used in several states, in order of declaration
 * @param standIns what stands for the private classes that it mentions
 * @param names what the names in its text can be mistaken for
 * @param classes those in its body
 * @param initializes whether a call may run the static initialiser of its class
 */
public record Coroutine(
        ExecutableElement method,
        List<Local> parameters,
        Optional<Stmt> body,
        List<Lifted> lifted,
        List<StandIn> standIns,
        Names names,
        List<ClassBody> classes,
        boolean initializes,
        int line) {
    public Coroutine {
        parameters = List.copyOf(parameters);
        lifted = List.copyOf(lifted);
        standIns = List.copyOf(standIns);
        classes = List.copyOf(classes);
    }
}
