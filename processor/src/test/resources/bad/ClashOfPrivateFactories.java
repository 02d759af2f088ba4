// private classes stand for any other in factories
package bad;

import io.yuzuri.*;

class ClashOfPrivateFactories {
    private static class One {}

    private static class Other {}

    private record Text(String text) implements Comparable<Text> {
        @Override
        public int compareTo(Text other) {
            return 0;
        }
    }

    private record Number(int n) implements Comparable<Number> {
        @Override
        public int compareTo(Number other) {
            return 0;
        }
    }

    @Coroutine
    static void take(One one) {
        Yield.pause();
    }

    @Coroutine
    static void take(Object any) { // error: [FactoryClash]
        Yield.pause();
    }

    @Coroutine
    void give(One one) {
        Yield.pause();
    }

    @Coroutine
    void give(Other other) {
        Yield.pause();
    }

    @Coroutine
    void give(Object any) { // error: [FactoryClash]
        Yield.pause();
    }

    @Coroutine
    void put(Text text) {
        Yield.pause();
    }

    @Coroutine
    void put(Number number) {
        Yield.pause();
    }

    @Coroutine
    void put(Comparable<?> any) { // error: [FactoryClash]
        Yield.pause();
    }

    @Coroutine
    void keep(Text text) {
        Yield.pause();
    }

    @Coroutine
    void keep(Comparable<?> any) {
        Yield.pause();
    }
}
