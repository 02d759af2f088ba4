package io.yuzuri.processor.front.text;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.yuzuri.processor.front.source.Tokens;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.ir.Code;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Part;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;

/** Gives pattern bindings that are used behind the text that binds them locals of the coroutine. */
final class KeptBindings {
    private final Reading reading;
    private final SourceText.Piece piece;

    KeptBindings(Reading reading, SourceText.Piece piece) {
        this.reading = reading;
        this.piece = piece;
    }

    /** Names the bindings under a tree and assigns them at {@code end}; whether there is any. */
    boolean keep(TreePath path, int end) {
        List<Local> outlived = name(path);
        outlived.forEach(local -> piece.insert(end, Code.of(new Part.Bound(local))));
        return !outlived.isEmpty();
    }

    /** Names the bindings under a tree. */
    List<Local> name(TreePath path) {
        List<Local> outlived = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitBindingPattern(BindingPatternTree pattern, Void unused) {
                VariableTree variable = pattern.getVariable();
                Element binding = reading.element(new TreePath(getCurrentPath(), variable));
                if (piece.isOutlivedBy(binding) || reading.localClasses.isGeneric(binding.asType())) {
                    String name = variable.getName().toString();
                    Local local = new Local(name, binding.asType(), Local.Kind.VARIABLE, false);
                    outlived.add(reading.declare(binding, local));
                    Tokens.Token last = reading.last(variable);
                    piece.replace(last.start(), last.end(), Code.of(new Part.BindName(local)));
                }
                return null;
            }
        }.scan(path, null);
        return outlived;
    }
}
