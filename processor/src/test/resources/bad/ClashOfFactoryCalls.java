// factories whose signatures differ, but a call of one could mean the other
package bad;

import io.yuzuri.*;

class ClashOfFactoryCalls {
    @Coroutine
    void wider(int n) {
        Yield.pause();
    }

    @Coroutine
    static void wider(Object self, int n) { // error: [FactoryClash]
        Yield.pause();
    }

    @Coroutine
    static void boxed(ClashOfFactoryCalls self, Integer n) {
        Yield.pause();
    }

    @Coroutine
    void boxed(int n) { // error: [FactoryClash]
        Yield.pause();
    }

    @Coroutine
    void variable(int n, String... more) {
        Yield.pause();
    }

    @Coroutine
    static void variable(ClashOfFactoryCalls self, int n) { // error: [FactoryClash]
        Yield.pause();
    }

    @Coroutine
    void fine(int n) {
        Yield.pause();
        wider(n);
        wider(this, n);
    }

    @Coroutine
    static void fine(String self, int n) {
        Yield.pause();
    }

    @Coroutine
    static void fine(ClashOfFactoryCalls self) {
        Yield.pause();
    }

    @Coroutine
    static void fine(ClashOfFactoryCalls self, String s) {
        Yield.pause();
    }

    @Coroutine
    void fine(String s, Object o) {
        Yield.pause();
    }

    Object plain() {
        return ClashOfFactoryCallsTasks.fine(this, 1);
    }
}
