package bad;

import io.yuzuri.*;

class CoroutineConstructor {
    @Coroutine // javac: compiler.err.annotation.type.not.applicable
    CoroutineConstructor() {}

    @Coroutine // javac: compiler.err.annotation.type.not.applicable
    int field;
}
