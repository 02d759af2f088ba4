// cases 54, 95: a coroutine of an interface is implemented by one that the class inherits from a class which knows nothing of it
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.List;

public class InheritedImplementations {
    interface Box<T> {
        @Coroutine
        int size();

        @Coroutine
        String put(T value);

        @Coroutine
        default <N extends Number> String sum(List<N> numbers, T[] values) {
            return S("default") + numbers + values.length;
        }
    }

    public static class Implementation<U> {
        @Coroutine
        public int size() {
            return S(7);
        }

        @Coroutine
        public String put(U value) {
            return S("generic ") + value;
        }

        @Coroutine
        public <M extends Number> String sum(List<M> numbers, U[] values) {
            return S("inherited") + numbers + values[0];
        }
    }

    static class Both extends Implementation<String> implements Box<String> {}

    @SuppressWarnings("rawtypes")
    static class Raw extends Implementation implements Box {}

    public static class Texts {
        @Coroutine
        public int size() {
            return S(1);
        }

        @Coroutine
        public String put(Integer value) {
            return S("integer ") + value;
        }

        @Coroutine
        public String put(CharSequence value) {
            return S("characters ") + value;
        }

        public String put(Object value) {
            return E("object ") + value;
        }
    }

    static class Strings extends Texts implements Box<CharSequence> {}

    static class Objects extends Texts implements Box<Object> {}

    public static class Numbers<A, B extends Number> {
        @Coroutine
        public int size() {
            return S(2);
        }

        @Coroutine
        public String put(List<? extends B> values) {
            return S("list ") + values;
        }
    }

    static class Lists extends Numbers<String, Integer> implements Box<List<? extends Integer>> {}

    static class Plain {
        public int size() {
            return E(100);
        }

        public String put(Long value) {
            return E("plain ") + value;
        }
    }

    static class OfPlain extends Plain implements Box<Long> {}

    static class Below extends Both {
        @Override
        @Coroutine
        public int size() {
            return super.size() + S(1);
        }
    }

    @Coroutine
    static <T> void use(Box<T> box, T value, T[] values) {
        log(box.size() + box.put(value) + box.sum(List.of(S(1), 2), values));
    }

    @SuppressWarnings("unchecked")
    @Coroutine
    static Object run() {
        use(new Both(), "b", new String[] {"x"});
        use(new Raw(), 1, new Object[] {"y"});
        use(new Strings(), "s", new String[] {"z"});
        use(new Objects(), "o", new Object[2]);
        use(new Lists(), List.of(1), (List<Integer>[]) new List<?>[1]);
        use(new OfPlain(), 5L, new Long[] {6L});
        use(new Below(), "below", new String[] {"w"});
        return new Below().size() + new Both().put(S("end"));
    }
}
