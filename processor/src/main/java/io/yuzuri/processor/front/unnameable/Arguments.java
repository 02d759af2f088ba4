package io.yuzuri.processor.front.unnameable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.ir.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** The arguments of a call or a creation; one for a primitive parameter is unboxed as soon as it is evaluated. */
public final class Arguments {
    private final Reading reading;
    private final RawMembers raws;
    private final Varargs varargs;

    public Arguments(Reading reading) {
        this.reading = reading;
        this.raws = new RawMembers(reading);
        this.varargs = new Varargs(reading);
    }

    public List<Code> of(TreePath call, List<? extends ExpressionTree> trees, Holes holes) {
        Optional<Varargs.Spread> spread = varargs.openly(call);
        int first = spread.map(Varargs.Spread::first).orElse(trees.size());
        List<Code> arguments = new ArrayList<>(all(call, trees.subList(0, first), holes));
        spread.ifPresent(
                found -> arguments.add(holes.inner(array(call, trees, found), Denotable.of(reading, found.array()))));
        return arguments;
    }

    /** The same for an accessor, which takes those of a member of a raw type as raw. */
    List<Code> passed(TreePath call, List<? extends ExpressionTree> trees, boolean isRaw, Holes holes) {
        List<Code> arguments = of(call, trees, holes);
        if (isRaw) {
            ExecutableElement method = (ExecutableElement) reading.element(call);
            for (int i = 0; i < arguments.size(); i++) {
                TypeMirror given = reading.trees.getTypeMirror(new TreePath(call, trees.get(i)));
                arguments.set(i, raws.argument(method, i, given, arguments.get(i)));
            }
        }
        return arguments;
    }

    /** The array that the last arguments are made openly. */
    public Shape array(TreePath call, List<? extends ExpressionTree> arguments, Varargs.Spread spread) {
        List<? extends ExpressionTree> trees = arguments.subList(spread.first(), arguments.size());
        Holes holes = new Holes(reading);
        List<Code> values = all(call, trees, holes);
        List<Code> elements = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            elements.add(varargs.element(new TreePath(call, trees.get(i)), values.get(i)));
        }
        return holes.in(varargs.array(spread.array(), elements));
    }

    private List<Code> all(TreePath call, List<? extends ExpressionTree> trees, Holes holes) {
        List<Code> codes = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            TreePath path = new TreePath(call, tree);
            boolean isPrimitive = Parameters.declared(reading, call, tree)
                    .filter(type -> type.getKind().isPrimitive())
                    .isPresent();
            codes.add(isPrimitive ? holes.unboxed(path) : holes.value(path));
        }
        return codes;
    }
}
