// case 60: local exceptions and resources; local classes of default methods, enums and inner generic owners
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

public class LocalClassPlaces {
    interface Greeter {
        String name();

        @Coroutine
        default String greet(String word) {
            class Greeting {
                @Override
                public String toString() {
                    return word + " " + name();
                }
            }
            Greeting greeting = new Greeting();
            V("greeting");
            return "" + greeting + new Greeting();
        }
    }

    enum Planet implements Greeter {
        EARTH;

        @Coroutine
        String moon(int n) {
            record Moon(String of, int number) {
                String text() {
                    return of + number + ordinal();
                }

                int ordinal() {
                    return -1;
                }
            }
            Moon moon = new Moon(name(), S(n));
            V("moon");
            return moon.text();
        }
    }

    static class Outer<A> {
        final A a;

        Outer(A a) {
            this.a = a;
        }

        class Middle<B> {
            final B b;

            Middle(B b) {
                this.b = b;
            }

            class Plain {
                B twice(B other) {
                    return b.equals(other) ? b : other;
                }
            }

            @Coroutine
            <C> String pairs(C c) {
                class Triple implements Iterable<Object> {
                    A first = a;
                    B second = b;
                    C third = c;

                    @Override
                    public Iterator<Object> iterator() {
                        return List.<Object>of(first, second, third).iterator();
                    }
                }
                class More extends Plain {
                    C third() {
                        return c;
                    }
                }
                Triple triple = new Triple();
                V("triple");
                A first = triple.first;
                More more = new More();
                StringBuilder text = new StringBuilder().append(first).append(more.third());
                for (Object each : triple) {
                    V("each");
                    text.append(each);
                }
                return text.append(more.twice(b)).toString();
            }
        }
    }

    @Coroutine
    static String failing(int n) {
        @SuppressWarnings("serial")
        class Failed extends RuntimeException {
            final int code;

            Failed(int code) {
                super("code " + code + n);
                this.code = code;
            }
        }
        @SuppressWarnings("serial")
        class Worse extends Failed {
            Worse() {
                super(n + 1);
            }
        }
        class Resource implements AutoCloseable {
            @Override
            public String toString() {
                return "resource";
            }

            @Override
            public void close() {
                log("close" + n);
            }
        }
        try (Resource resource = new Resource();
                Resource other = S(new Resource() {
                    @Override
                    public String toString() {
                        return "anonymous";
                    }
                })) {
            V("body" + resource + other);
            if (n > 1) {
                throw new Failed(S(n));
            }
            V("worse");
            throw new Worse();
        } catch (Worse e) {
            V("worse caught");
            return "worse" + e.code + e.getMessage();
        } catch (Failed e) {
            V("caught");
            return "failed" + e.code + e.getMessage();
        }
    }

    @Coroutine
    static Object run() {
        log(Planet.EARTH.greet("hello"));
        log(Planet.EARTH.moon(3));
        Outer<String> outer = new Outer<>("a");
        Outer<String>.Middle<Integer> middle = outer.new Middle<>(5);
        log(middle.pairs('c'));
        log(failing(1));
        log(failing(2));
        interface Step extends UnaryOperator<Integer> {
            default Step then(Step next) {
                return n -> next.apply(apply(n));
            }
        }
        Step step = n -> n + 1;
        V("step");
        Step twice = step.then(step);
        return twice.apply(S(1));
    }
}
