package io.yuzuri.processor.lower;

import io.yuzuri.processor.ir.Coroutine;
import io.yuzuri.processor.ir.Stmt;
import java.util.Optional;

/** The pass that leaves only what a machine can be built from: sugar off, then suspension points at statement level. */
public final class Lower {
    private Lower() {}

    /** The coroutine with a lowered body; one without a body as it is. */
    public static Coroutine lower(Coroutine coroutine) {
        Optional<Stmt> body = coroutine.body().map(stmt -> SpilledStatements.lower(new Sugar().lower(stmt)));
        return new Coroutine(
                coroutine.method(),
                coroutine.parameters(),
                body,
                coroutine.lifted(),
                coroutine.standIns(),
                coroutine.names(),
                coroutine.classes(),
                coroutine.initializes(),
                coroutine.line());
    }
}
