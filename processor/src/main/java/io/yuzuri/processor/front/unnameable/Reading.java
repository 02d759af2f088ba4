package io.yuzuri.processor.front.unnameable;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.yuzuri.processor.diag.Diagnostics;
import io.yuzuri.processor.front.facts.Assignments;
import io.yuzuri.processor.front.facts.Bindings;
import io.yuzuri.processor.front.facts.Suspensions;
import io.yuzuri.processor.front.source.Printer;
import io.yuzuri.processor.front.source.Source;
import io.yuzuri.processor.ir.HiddenTypes;
import io.yuzuri.processor.ir.Local;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One method while it is read: its source, what was found out about it, and its locals. */
public final class Reading extends Source {
    public final Diagnostics diagnostics;
    public final Suspensions suspensions;
    public final Bindings bindings;
    public final Assignments assignments;
    public final HiddenTypes hidden;
    public final Accessibility accessibility;
    public final LocalClasses localClasses;
    public final StandIns standIns;
    public final NamesInText names;

    /** The names of the generated classes that the text comes to stand in. */
    final Set<String> around;

    private final Map<Element, Local> locals = new HashMap<>();

    public Reading(
            Trees trees,
            Types types,
            Elements elements,
            TreePath method,
            Diagnostics diagnostics,
            Printer printer,
            CharSequence source,
            Set<String> identifiers,
            Set<String> around) {
        super(trees, types, elements, method, source, printer);
        this.diagnostics = diagnostics;
        this.around = around;
        this.hidden = HiddenTypes.from(owner);
        this.accessibility = new Accessibility(elements, types, owner, hidden);
        this.bindings = new Bindings(this);
        this.suspensions = new Suspensions(this, new MachineOnly(this));
        this.assignments = new Assignments(this);
        this.localClasses = new LocalClasses(this);
        this.standIns = new StandIns(this);
        this.names = new NamesInText(this, identifiers);
    }

    /** The static type of an expression, such that it can be written down. */
    public TypeMirror type(TreePath path) {
        return Denotable.of(this, trees.getTypeMirror(path));
    }

    public Local declare(Element variable, Local local) {
        locals.put(variable, local);
        return local;
    }

    /** The local that a variable is, unless it is declared by carried-through text. */
    public Optional<Local> local(Element variable) {
        return Optional.ofNullable(locals.get(variable));
    }
}
