package io.yuzuri.processor.emit;

import com.palantir.javapoet.ClassName;
import java.util.Set;

/** The only place that names what generated code uses of the runtime; a test reflects on each. */
final class RuntimeApi {
    static final String PACKAGE = "io.yuzuri";
    static final ClassName TASK = ClassName.get(PACKAGE, "Task");
    static final ClassName RESUMABLE = ClassName.get(PACKAGE, "Resumable");
    static final ClassName SOURCE = ofGenerated("Source");
    static final ClassName DISPATCH = ofGenerated("Dispatch");
    static final ClassName GENERATED = ofGenerated("Generated");
    static final ClassName ACCESS = ofGenerated("Access");

    /** Members of {@code Resumable}. */
    static final String STATE = "state";

    static final String STEP = "step";
    static final String AS_WRITTEN = "asWritten";
    static final String CLEAR = "clear";
    static final String DONE = "done";
    static final String ENTER = "enter";
    static final String RESUMED = "resumed";
    static final String CLOSE = "close";
    static final String SUSPENDED = "SUSPENDED";

    /** The fields that a task inherits, and the one that those have which can be overridden. */
    static final Set<String> FIELDS = Set.of(STATE, SUSPENDED, "DONE", VirtualCalls.DISPATCH);

    /** Members of {@code Dispatch}. */
    static final String IS_OWN = "isOwn";

    static final String IS_PLAIN = "isPlain";
    static final String PLAIN = "plain";
    static final String MAKE = "make";
    static final String REGISTER = "register";

    /** Members of {@code Access}. */
    static final String FIELD = "field";

    static final String STATIC_GETTER = "staticGetter";
    static final String STATIC_SETTER = "staticSetter";

    static final String METHOD = "method";
    static final String STATIC_METHOD = "staticMethod";
    static final String CONSTRUCTOR = "constructor";
    static final String SUPER_METHOD = "superMethod";
    static final String INITIALIZED = "initialized";
    static final String FUNCTIONAL = "functional";
    static final String TYPE = "type";
    static final String OUTER = "outer";
    static final String RETHROW = "rethrow";

    private RuntimeApi() {}

    /** What only generated code names. */
    private static ClassName ofGenerated(String name) {
        return ClassName.get(PACKAGE + ".generated", name);
    }
}
