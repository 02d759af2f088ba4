package bad;

import io.yuzuri.*;

class NativeMethod {
    @Coroutine
    static native void run(); // error: [NativeCoroutine]
}
