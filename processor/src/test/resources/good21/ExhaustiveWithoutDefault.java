// switch statements that cover all values without a default or a pattern do not complete where no arm does
package good;

import static good.support.Probe.*;

import io.yuzuri.*;

public class ExhaustiveWithoutDefault {
    enum E {
        A,
        B
    }

    sealed interface I permits X, Y {}

    record X(int n) implements I {}

    enum Y implements I {
        P,
        Q
    }

    sealed interface J permits Z {}

    enum Z implements J {
        P,
        Q
    }

    @Coroutine
    static int qualified(J j) {
        V(1);
        switch (j) {
            case Z.P -> {
                return 1;
            }
            case Z.Q -> {
                return 2;
            }
        }
    }

    @Coroutine
    static int qualifiedApart(J j) {
        switch (j) {
            case Z.P -> {
                return 1;
            }
            case Z.Q -> {
                return S(2);
            }
        }
    }

    @Coroutine
    static int withNull(E e) {
        V(2);
        switch (e) {
            case null:
                throw new IllegalStateException("null");
            case A:
                return 1;
            case B:
                return 2;
        }
    }

    @Coroutine
    static int withNullApart(E e) {
        switch (e) {
            case null -> {
                return 0;
            }
            case A -> {
                return S(1);
            }
            case B -> throw new IllegalStateException("B");
        }
    }

    @Coroutine
    static int nested(I i, E e) {
        if (S(e == E.A)) {
            switch (i) {
                case X x -> {
                    return x.n();
                }
                case Y.P -> {
                    return 2;
                }
                case Y.Q -> {
                    switch (e) {
                        case null -> {
                            return 7;
                        }
                        case A -> {
                            return 3;
                        }
                        case B -> {
                            return S(4);
                        }
                    }
                }
            }
        }
        switch (i) {
            case X x -> log(x);
            case Y.P, Y.Q -> {
                return 5;
            }
        }
        return 6;
    }

    @Coroutine
    static Object run() {
        log(qualified(Z.P) + qualified(Z.Q) + qualifiedApart(Z.P) + qualifiedApart(Z.Q));
        for (E e : new E[] {E.A, E.B, null}) {
            try {
                log(withNullApart(e));
                log(withNull(e));
            } catch (IllegalStateException x) {
                caught(x);
            }
            for (I i : new I[] {new X(9), Y.P, Y.Q}) log(nested(i, e));
        }
        return null;
    }
}
