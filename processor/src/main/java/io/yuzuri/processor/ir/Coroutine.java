package io.yuzuri.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/**
 * One coroutine, read.
 *
 * @param method of the outer compilation: what factories and accessors are made from
 * @param parameters in order, without the receiver
 * @param body empty if the method could not be read: its factory then gets a body that says so
 * @param lifted its local classes that are used in several states, in order of declaration
 * @param standIns what stands for the private classes that it mentions
 * @param namesInText every identifier that stands in the method's text, so that made-up names keep clear of them
 * @param declaredInText the names that carried-through text declares itself
 * @param initializes whether a call may run the static initialiser of its class
 */
public record Coroutine(
        ExecutableElement method,
        List<Local> parameters,
        Optional<Stmt> body,
        List<Lifted> lifted,
        List<StandIn> standIns,
        Set<String> namesInText,
        Set<String> declaredInText,
        boolean initializes,
        int line) {
    public Coroutine {
        parameters = List.copyOf(parameters);
        lifted = List.copyOf(lifted);
        standIns = List.copyOf(standIns);
        namesInText = Set.copyOf(namesInText);
        declaredInText = Set.copyOf(declaredInText);
    }
}
