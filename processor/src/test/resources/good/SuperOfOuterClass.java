// case 52: Outer.super in coroutines of inner classes, and what an interface inherits by Interface.super
package good;

import static good.support.Probe.*;

import good.other.Elsewhere;
import io.yuzuri.*;
import java.util.function.Function;
import java.util.function.Supplier;

public class SuperOfOuterClass extends Elsewhere {
    int kept = 7;

    interface Top<T> {
        default String named(T value) {
            return "top " + value;
        }

        @Coroutine
        default String later(T value) {
            return S("top later ") + value;
        }
    }

    interface Passed<T> extends Top<T> {}

    interface Other {
        default String named(String value) {
            return "other " + value;
        }
    }

    interface Last extends Passed<String>, Other {
        @Override
        default String named(String value) {
            return "last";
        }

        @Coroutine
        default String ask() {
            V("ask");
            Supplier<String> lambda = () -> Passed.super.named("in lambda");
            Function<String, String> reference = Passed.super::named;
            log(Passed.super.later(S("l")) + lambda.get() + reference.apply("r"));
            return Passed.super.named(S("n")) + Other.super.named("o") + named("own");
        }
    }

    static class Implementing implements Last {
        @Override
        public String named(String value) {
            return "implementing";
        }

        @Override
        @Coroutine
        public String ask() {
            return S("override ") + Last.super.ask() + Last.super.named("x") + named("y");
        }
    }

    static class Parent<T> {
        T field;
        final String same = "parent";

        T keep(T value) {
            field = value;
            return value;
        }
    }

    static class Child extends Parent<String> {
        String field = "child";

        @Override
        String keep(String value) {
            throw new IllegalStateException();
        }

        class Inner extends Child {
            class Further {
                @Coroutine
                String look() {
                    String kept = Child.super.keep(S("outer")) + Inner.super.field + Child.super.field;
                    Inner.super.field = S("of inner");
                    Child.super.field += S("!");
                    int length = Child.super.field.length() + Inner.super.field.substring(1).length();
                    for (char c : Child.super.field.toCharArray()) length += c == '!' ? 100 : 0;
                    return kept + Child.super.field + Child.this.field + Inner.super.field + length + Inner.super.same;
                }
            }
        }

        @Coroutine
        String own() {
            super.field = S("f");
            int length = super.field.length();
            Function<String, String> f = super::keep;
            return f.apply("kept") + super.field.trim() + length + S(super.field).isEmpty();
        }
    }

    @Override
    protected int plus(int n) {
        return -1;
    }

    @Override
    @Coroutine
    protected int later(int n) {
        return S(-2);
    }

    @Override
    public String toString() {
        return "overridden";
    }

    class Inner {
        @Coroutine
        Object all() {
            log(SuperOfOuterClass.super.toString().startsWith("good.SuperOfOuterClass@") + "" + SuperOfOuterClass.this);
            log(SuperOfOuterClass.super.plus(S(1)) + SuperOfOuterClass.this.plus(S(2)) + plus(3));
            log(SuperOfOuterClass.super.later(S(1)) + SuperOfOuterClass.this.later(2) + later(3));
            SuperOfOuterClass.super.kept += S(10);
            SuperOfOuterClass.super.kept++;
            log(SuperOfOuterClass.super.kept + " " + kept);
            Supplier<String> lambda = () -> "" + SuperOfOuterClass.super.plus(1) + SuperOfOuterClass.super.kept;
            Function<Integer, Integer> reference = SuperOfOuterClass.super::plus;
            Object body = new Object() {
                @Override
                public String toString() {
                    return SuperOfOuterClass.super.plus(1) + "" + super.equals(this) + SuperOfOuterClass.super.kept--;
                }
            };
            V("between");
            return lambda.get() + reference.apply(2) + body + SuperOfOuterClass.super.equals(S("x"));
        }
    }

    @Coroutine
    static Object run() {
        log(new Implementing().ask());
        log(new Child().own());
        Child child = new Child();
        log(child.new Inner().new Further().look());
        return new SuperOfOuterClass().new Inner().all();
    }
}
