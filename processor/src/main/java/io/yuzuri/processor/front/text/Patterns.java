package io.yuzuri.processor.front.text;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.source.CaseTrees;
import io.yuzuri.processor.front.source.Conversions;
import io.yuzuri.processor.front.unnameable.Denotable;
import io.yuzuri.processor.front.unnameable.MachineOnly;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.PrivateMembers;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import io.yuzuri.processor.ir.Precedence;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Patterns as conditions. One that mentions a private class goes by the class object, and a private record is taken
 * apart by its accessors (JLS 14.30.2).
 *
 * <pre>
 * case String s      →  o instanceof String s
 * case Circle c      →  (c = Access.as(circleClass(), o)) != null
 * case Circle(int r) →  (matched = Access.as(circleClass(), o)) != null &amp;&amp; ((r = r(matched)) == 0 | true)
 * </pre>
 */
public final class Patterns {
    private final Reading reading;
    private final SourceText text;
    private final PrivateClasses classes;
    private final PrivateMembers members;

    public Patterns(Reading reading, SourceText text) {
        this.reading = reading;
        this.text = text;
        this.classes = new PrivateClasses(reading);
        this.members = new PrivateMembers(reading);
    }

    /** Whether a value matches a pattern; evaluates the value once, and assigns what is bound. */
    public Code test(Code value, TreePath path) {
        Tree pattern = path.getLeaf();
        if (!MachineOnly.mentionsHidden(reading, path)) {
            int start = reading.start(pattern);
            Code matches = text.pattern(start, reading.end(pattern), path);
            return Code.join(value.in(Precedence.RELATIONAL), " instanceof ", matches)
                    .as(Precedence.RELATIONAL);
        }
        if (pattern instanceof BindingPatternTree binding) {
            return classes.bind(binding(path), binding.getVariable().getName().toString(), value);
        }
        return deconstructed(value, path);
    }

    private Element binding(TreePath path) {
        return reading.element(new TreePath(path, ((BindingPatternTree) path.getLeaf()).getVariable()));
    }

    private Code deconstructed(Code value, TreePath path) {
        DeclaredType type = (DeclaredType) reading.trees.getTypeMirror(path);
        TypeElement tested = (TypeElement) type.asElement();
        Local matched = new Local("matched", Denotable.of(reading, type), Local.Kind.TEMPORARY, false);
        List<Code> conditions = new ArrayList<>();
        conditions.add(classes.as(matched, type, value));
        List<Tree> nested = CaseTrees.children(path.getLeaf());
        nested.removeIf(child -> !CaseTrees.isPattern(child));
        for (int i = 0; i < nested.size(); i++) {
            RecordComponentElement component = tested.getRecordComponents().get(i);
            if (!CaseTrees.isAny(nested.get(i))) {
                conditions.add(component(matched, type, component, new TreePath(path, nested.get(i))));
            }
        }
        return Code.operated("&&", conditions, Precedence.AND);
    }

    private Code component(Local matched, DeclaredType type, RecordComponentElement component, TreePath path) {
        Element accessor = component.getAccessor();
        DeclaredType captured = (DeclaredType) reading.types.capture(type);
        TypeMirror given = ((ExecutableType) reading.types.asMemberOf(captured, accessor)).getReturnType();
        Code value = PrivateMembers.accessor(
                members.component(accessor, captured), List.of(Code.of(new Part.Var(matched, Part.Use.READ))));
        if (path.getLeaf() instanceof BindingPatternTree pattern) {
            Element binding = binding(path);
            if (isAlways(given, binding.asType())) {
                return assigned(binding, pattern.getVariable().getName().toString(), value);
            }
        }
        return test(value, path);
    }

    /** Whether a pattern of a component matches all that it can be, null too. */
    private boolean isAlways(TypeMirror given, TypeMirror pattern) {
        if (given.getKind().isPrimitive()) {
            return !pattern.getKind().isPrimitive() || Conversions.isExact(given.getKind(), pattern.getKind());
        }
        return reading.types.isSubtype(reading.types.erasure(given), reading.types.erasure(pattern));
    }

    private Code assigned(Element binding, String name, Code value) {
        TypeMirror type = Denotable.of(reading, binding.asType());
        Local local =
                reading.declare(binding, new Local(name.isEmpty() ? "unused" : name, type, Local.Kind.VARIABLE, false));
        String always = type.getKind() == TypeKind.BOOLEAN ? "" : type.getKind().isPrimitive() ? " == 0" : " == null";
        return Code.join("((", new Part.Var(local, Part.Use.BIND), " = ", value, ")" + always + " | true)")
                .as(Precedence.PRIMARY);
    }
}
