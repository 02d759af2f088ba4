package app;

import io.yuzuri.*;

@lombok.Value
public class PublicValue {
    int n;

    @Coroutine
    public int run() {
        Yield.pause();
        return n;
    }
}
