package io.yuzuri.processor;

import io.yuzuri.processor.diag.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/**
 * What is asked of the processor.
 *
 * <pre>
 * -Ayuzuri.verify=false        what it writes is not verified
 * -Ayuzuri.lint=determinism    warns also of what makes two runs of a simulation different
 * -Ayuzuri.dump=DIR            writes what its passes make, for those who work on it
 * </pre>
 */
record Options(boolean verifies, boolean warnsOfChance, Dump dump) {
    private static final String VERIFY = "yuzuri.verify";
    private static final String LINT = "yuzuri.lint";
    private static final String DUMP = "yuzuri.dump";
    private static final String DETERMINISM = "determinism";

    static final Set<String> NAMES = Set.of(VERIFY, LINT, DUMP);

    static Options of(Map<String, String> given) {
        return new Options(
                !"false".equals(given.get(VERIFY)),
                DETERMINISM.equals(given.get(LINT)),
                new Dump(Optional.ofNullable(given.get(DUMP)).map(Path::of)));
    }

    /** Says what of them is not understood. */
    static void check(Map<String, String> given, Messager messager) {
        String lint = given.get(LINT);
        if (given.containsKey(LINT) && !DETERMINISM.equals(lint)) {
            messager.printMessage(Diagnostic.Kind.ERROR, Problem.UnknownLint.message(String.valueOf(lint)));
        }
    }
}
