package io.yuzuri.processor.ir;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A local class that is used in several states, so that it cannot stay in one: it becomes a member of a class of its
 * own, its scope, whose fields are what it captures. An instance is created inside of an instance of the scope, and a
 * captured name means the same in the class's text as before, before {@code super()} has returned too.
 *
 * <pre>
 * class Counter { int n = start; }     →  class Run_Counter { int start; …  class Counter { int n = start; } }
 * new Counter()                        →  new Run_Counter(start).new Counter()
 * </pre>
 *
 * @param name its simple name
 * @param captures in the order of their first use
 * @param receiver whether it captures the coroutine's {@code this}
 * @param generic whether it mentions a type variable of the coroutine or of its owner
 * @param isStatic whether it needs no instance of the scope
 */
public record Lifted(
        TypeElement type,
        String name,
        List<Local> captures,
        boolean receiver,
        boolean generic,
        boolean isStatic,
        Code text) {
    public Lifted {
        captures = List.copyOf(captures);
    }
}
