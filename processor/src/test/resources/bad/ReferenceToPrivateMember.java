// a bound reference to a private method of another object than this one
package bad;

import io.yuzuri.*;
import java.util.function.IntSupplier;

class ReferenceToPrivateMember {
    private int secret() {
        return 1;
    }

    @Coroutine
    static int run(ReferenceToPrivateMember other) {
        IntSupplier s = other::secret; // error: [PrivateReference]
        Yield.pause();
        return s.getAsInt();
    }

    @Coroutine
    int fine() {
        IntSupplier s = this::secret;
        Yield.pause();
        return s.getAsInt();
    }
}
