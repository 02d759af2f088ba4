package io.yuzuri.processor.front.read;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.yuzuri.processor.front.unnameable.PrivateClasses;
import io.yuzuri.processor.front.unnameable.PrivateOverrides;
import io.yuzuri.processor.front.unnameable.Reading;
import io.yuzuri.processor.front.unnameable.StaticInitializers;
import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Local;
import io.yuzuri.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads one coroutine: attributed tree in, {@link Coroutine} out. */
public final class MethodReader {
    private final Reading reading;

    public MethodReader(Reading reading) {
        this.reading = reading;
    }

    public Coroutine read(ExecutableElement coroutine) {
        MethodTree tree = (MethodTree) reading.method.getLeaf();
        PrivateOverrides.check(reading);
        ExecutableElement method = (ExecutableElement) reading.element(reading.method);
        PrivateClasses.checkBounds(reading, tree, method.getTypeParameters());
        PrivateClasses.checkBounds(reading, tree, ((TypeElement) method.getEnclosingElement()).getTypeParameters());
        List<Local> parameters = new ArrayList<>();
        StatementReader statements = new StatementReader(reading);
        for (VariableTree parameter : tree.getParameters()) {
            VariableElement element = (VariableElement) reading.element(new TreePath(reading.method, parameter));
            parameters.add(statements.declare(element, parameter));
        }
        TreePath body = new TreePath(reading.method, tree.getBody());
        Stmt block = statements.block(body, tree.getBody().getStatements());
        return new Coroutine(
                coroutine,
                parameters,
                Optional.of(block),
                reading.localClasses.lifted(),
                reading.standIns.all(),
                reading.names.names(),
                ClassBodies.of(reading, body),
                new StaticInitializers(reading).mayRun(coroutine),
                reading.line(tree));
    }
}
