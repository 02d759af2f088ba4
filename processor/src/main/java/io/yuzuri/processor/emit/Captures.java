package io.yuzuri.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.machine.Frame;
import io.yuzuri.processor.machine.Machine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lambdas and class bodies capture. Java captures variables that have one value from there on; a field of the
 * task, which drops it at its end, and a variable of the step are none. A variable of the state stands for them,
 * declared before the statement. It gets its value where the local gets it: there, if that statement assigns it.
 *
 * <pre>
 * keep(() -> id);                                    String id2 = id;  keep(() -> id2);
 * if (c) { id = f(); keep(() -> id); }               String id2;  if (c) { id = id2 = f(); keep(() -> id2); }
 * if (o instanceof User u &amp;&amp; any(x -> x == u))
 *     →  if ((o instanceof User u2 &amp;&amp; (u = u2) == null | true) &amp;&amp; any(x -> x == u2))
 * </pre>
 *
 * The user's local is definitely unassigned before each of its assignments and assigned before each capture (JLS
 * 4.12.4); a variable declared right before the statement that holds both is so too, by the same rules over the same
 * text.
 */
final class Captures {
    private final Machine machine;
    private final Naming naming;
    private final TypeNames types;
    private final String self;
    private final Map<Local, String> copies = new LinkedHashMap<>();
    private final Map<Local, String> assigned = new LinkedHashMap<>();
    private final Set<Local> bound = new LinkedHashSet<>();
    private Optional<String> copyOfSelf = Optional.empty();

    Captures(Machine machine, Naming naming, TypeNames types, String self) {
        this.machine = machine;
        this.naming = naming;
        this.types = types;
        this.self = self;
    }

    /** Forgets the variables of the state before. */
    void enterState() {
        copies.clear();
        copyOfSelf = Optional.empty();
    }

    /** Looks at one statement; gives the declarations to write before it. */
    List<CodeBlock> enter(List<Code> statement) {
        assigned.clear();
        bound.clear();
        Set<Local> captured = new LinkedHashSet<>();
        Set<Local> written = new LinkedHashSet<>();
        boolean[] receiver = {false};
        statement.forEach(code -> code.forEach(part -> {
            if (part instanceof Part.Var var && var.use() == Part.Use.CAPTURE) {
                captured.add(var.local());
            } else if (part instanceof Part.Var var && var.use() != Part.Use.READ) {
                written.add(var.local());
            } else if (part instanceof Part.BindName name) {
                bound.add(name.local());
            }
            receiver[0] |= part instanceof Part.Receiver self && self.captured()
                    || part instanceof Part.OuterReceiver outer && outer.captured();
        }));
        captured.removeIf(local -> !needsCopy(local) || bound.contains(local));
        List<CodeBlock> declarations = new ArrayList<>();
        for (Local local : captured) {
            if (written.contains(local)) {
                String name = naming.fresh(local.name());
                assigned.put(local, name);
                declarations.add(CodeBlock.of("$T $N;", types.of(local.type()), name));
            } else if (!copies.containsKey(local)) {
                copies.put(local, copy(types.of(local.type()), naming.of(local), local.name(), declarations));
            }
        }
        if (receiver[0] && copyOfSelf.isEmpty()) {
            copyOfSelf = Optional.of(copy(types.of(owner()), self, self, declarations));
        }
        return declarations;
    }

    private javax.lang.model.type.TypeMirror owner() {
        return machine.coroutine().method().getEnclosingElement().asType();
    }

    private String copy(TypeName type, String field, String wish, List<CodeBlock> declarations) {
        String copy = naming.fresh(wish);
        declarations.add(CodeBlock.of("$T $N = $N;", type, copy, field));
        return copy;
    }

    private boolean needsCopy(Local local) {
        return local.kind() != Local.Kind.CONSTANT && machine.frame().of(local) != Frame.Storage.STATE;
    }

    String self(boolean captured) {
        return captured ? copyOfSelf.orElseThrow() : self;
    }

    /** Whether a use in this statement captures a binding of a pattern in it: that has a name of its own there. */
    boolean isOfBinding(Part.Var var) {
        return var.use() == Part.Use.CAPTURE && bound.contains(var.local());
    }

    /** The name of any other local at one of its uses. */
    String name(Part.Var var) {
        Local local = var.local();
        boolean captures = var.use() == Part.Use.CAPTURE && needsCopy(local);
        if (assigned.containsKey(local)) {
            String single = assigned.get(local);
            return captures
                    ? single
                    : var.use() == Part.Use.READ ? naming.of(local) : naming.of(local) + " = " + single;
        }
        return captures ? copies.get(local) : naming.of(local);
    }
}
