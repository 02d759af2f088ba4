package bad;

import io.yuzuri.*;

enum CoroutineInEnumConstant {
    ONE {
        @Override
        @Coroutine
        void method() { // error: [CoroutineInLocalClass]
            Yield.pause();
        }
    };

    void method() {}
}
