// an update of a private field whose receiver is an expression
package bad;

import io.yuzuri.*;

class UpdateOfPrivateField {
    private int hidden;

    UpdateOfPrivateField next() {
        return this;
    }

    @Coroutine
    void run() {
        next().hidden++; // error: [PrivateUpdate]
        Yield.pause();
        hidden++;
    }
}
