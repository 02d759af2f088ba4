// an update of a private field in a lambda, whose receiver is an expression
package bad;

import io.yuzuri.*;

class UpdateOfPrivateField {
    private int hidden;
    private UpdateOfPrivateField other;

    UpdateOfPrivateField next() {
        return this;
    }

    @Coroutine
    void run() {
        next().hidden++;
        Runnable r = () -> {
            other.hidden++;
            next().hidden++; // error: [PrivateUpdate]
        };
        Yield.pause();
        r.run();
    }
}
