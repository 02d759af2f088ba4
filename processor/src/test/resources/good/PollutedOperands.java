// values that are none of their type (heap pollution): each is cast where plain Java casts it, to what its place wants
package good;

import static good.support.Probe.*;

import io.yuzuri.*;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

public class PollutedOperands {
    static class Box<V> {
        V value;

        Box(V value, Object other) {
            this.value = value;
            log("box " + other);
        }

        void both(V first, int second) {
            log(first + " both " + second);
        }
    }

    static class Pair {
        Pair(Object first, Object second) {
            log(first + " pair " + second);
        }
    }

    static void two(Object first, Object second) {
        log(first + " and " + second);
    }

    static <T> void same(T first, T second) {
        log(first + " same " + second);
    }

    static <T extends Comparable<T>> void compared(T first, T second) {
        log(first + " compared " + second);
    }

    static void chars(CharSequence first, Object second) {
        log(first + " chars " + second);
    }

    private static void secret(Object first, Object second) {
        log(first + " secret " + second);
    }

    static void several(Object... all) {
        log(all.length + " " + all[0]);
    }

    @SafeVarargs
    static <T> void generics(T... all) {
        log(all.length + " of " + all.getClass().getSimpleName());
    }

    @Coroutine
    static <T> T first(List<T> list) {
        V("first");
        return list.get(0);
    }

    @Coroutine
    static Object pass(Object first, Object second) {
        V("pass");
        return second == null ? second : first;
    }

    @Coroutine
    static <T> T either(T first, T second) {
        V("either");
        return second == null ? second : first;
    }

    @Coroutine
    static Object returned(List<String> strings) {
        return first(strings);
    }

    @Coroutine
    static CharSequence narrower(List<String> strings) {
        return first(strings);
    }

    @Coroutine
    static String plain(List<String> strings) {
        V("plain");
        return strings.get(0);
    }

    @Coroutine
    static CharSequence plainer(List<String> strings) {
        return strings.get(0);
    }

    @Coroutine
    static void calls(int which, List<String> strings) {
        switch (which) {
            case 0 -> two(strings.get(0), S(1));
            case 1 -> same(strings.get(0), S("a"));
            case 2 -> compared(strings.get(0), S("a"));
            case 3 -> chars(strings.get(0), S(1));
            case 4 -> secret(strings.get(0), S(1));
            case 5 -> several(strings.get(0), S(1));
            case 6 -> generics(strings.get(0), S("a"));
            case 7 -> two(first(strings), S(1));
            case 8 -> two(1, first(strings));
            case 9 -> same("a", first(strings));
            case 10 -> chars(first(strings), 1);
            case 11 -> secret(first(strings), 1);
            case 12 -> several(1, first(strings));
            case 13 -> generics("a", first(strings));
            case 14 -> log(pass(strings.get(0), S(1)));
            case 15 -> log(either(strings.get(0), S("a")));
            case 16 -> log(S(first(strings)));
            case 17 -> new Pair(strings.get(0), S(1));
            case 18 -> new Box<>(strings.get(0), S(1));
            case 19 -> new Pair(strings.get(0), S(1)) {};
            case 20 -> Arrays.asList(strings.get(0), S("a"));
            case 21 -> log(Objects.equals(strings.get(0), S("a")));
            case 22 -> two((strings.get(0)), (S(1)));
            case 23 -> plain(strings);
            case 24 -> plainer(strings);
            default -> first(strings);
        }
    }

    @Coroutine
    static void members(int which, List<String> strings, Box<String> box) {
        Map<String, Integer> map = new HashMap<>();
        switch (which) {
            case 0 -> log(strings.get(0).concat(S("a")));
            case 1 -> log(strings.get(0).equals(S("a")));
            case 2 -> log(first(strings).equals("a"));
            case 3 -> map.put(strings.get(0), S(1));
            case 4 -> box.both(strings.get(0), S(1));
            case 5 -> two(first(strings), box.value);
            case 6 -> two(box.value, S(1));
            case 7 -> chars(box.value, S(1));
            case 8 -> log(box.value.concat(S("a")));
            case 9 -> same(S("a"), box.value);
            default -> map.put(first(strings), 1);
        }
    }

    @Coroutine
    static Object expressions(int which, List<String> strings, List<Integer> ints) {
        Object[] array = new Object[2];
        Object any = null;
        switch (which) {
            case 0:
                return new Object[] {strings.get(0), S(1)};
            case 1:
                return new CharSequence[] {strings.get(0), S("a")};
            case 2:
                return new Object[] {1, first(strings)};
            case 3:
                return "" + strings.get(0) + S(1);
            case 4:
                return "" + ints.get(0) + S(1);
            case 5:
                return "" + first(ints) + first(strings);
            case 6:
                return strings.get(0) == S("a");
            case 7:
                return first(strings) != any;
            case 8:
                return first(strings) instanceof Comparable<?>;
            case 9:
                return (Object) first(strings);
            case 10:
                return (CharSequence) first(strings);
            case 11:
                return which > 0 ? first(strings) : "a";
            case 12:
                two(which > 0 ? first(strings) : "a", S(1));
                return null;
            case 13:
                chars(which > 0 ? strings.get(0) : S("a"), 1);
                return null;
            case 14:
                any = first(strings);
                return any;
            case 15:
                CharSequence chars = first(strings);
                return chars;
            case 16:
                array[0] = first(strings);
                return array[0];
            case 17:
                return ints.get(0) + S(1);
            case 18:
                return first(ints) + 1L;
            case 19:
                Object chosen = switch (S(1)) {
                    case 1 -> first(strings);
                    default -> {
                        yield strings.get(0);
                    }
                };
                return chosen;
            case 24:
                Object other = switch (S(2)) {
                    case 1 -> first(strings);
                    case 2 -> strings.get(0);
                    default -> 1;
                };
                return other;
            case 25:
                Object third = switch (S(2)) {
                    case 1 -> first(strings);
                    default -> {
                        yield strings.get(0);
                    }
                };
                return third;
            case 20:
                var inferred = first(strings);
                return inferred;
            case 21:
                Number number = first(ints);
                return number;
            case 22:
                return (Number) first(ints);
            case 23:
                long widened = first(ints);
                return widened;
            default:
                return any;
        }
    }

    @Coroutine
    static void loops(int which, List<String> strings, List<Integer> ints) {
        switch (which) {
            case 0:
                for (CharSequence each : strings) {
                    log(S(each));
                }
                break;
            case 1:
                for (Comparable<Integer> each : ints) {
                    log(S(each));
                }
                break;
            case 2:
                for (long each : ints) {
                    log(S(each));
                }
                break;
            case 3:
                for (var each : strings) {
                    log(S(each));
                }
                break;
            default:
                for (Number each : ints) {
                    log(S(each));
                }
        }
    }

    @SuppressWarnings("unchecked")
    static <T> List<T> of(Object element) {
        List<Object> list = new ArrayList<>();
        list.add(element);
        return (List<T>) (List<?>) list;
    }

    @Coroutine
    static void all(Object stranger) {
        List<String> strings = of(stranger);
        List<Integer> ints = of(stranger);
        Box<String> box = new Box<>(null, null);
        box = either(box, box);
        PollutedOperands.<Box<Object>>as(box).value = stranger;
        for (int i = 0; i < 26; i++) {
            log("- " + i);
            try {
                calls(i, strings);
            } catch (ClassCastException e) {
                caught(e);
            }
            try {
                log(expressions(i, strings, ints));
            } catch (ClassCastException e) {
                caught(e);
            }
            try {
                members(i % 11, strings, box);
            } catch (ClassCastException e) {
                caught(e);
            }
            try {
                loops(i % 5, strings, ints);
            } catch (ClassCastException e) {
                caught(e);
            }
            try {
                log(i % 2 == 0 ? returned(strings) : narrower(strings));
            } catch (ClassCastException e) {
                caught(e);
            }
        }
    }

    @SuppressWarnings("unchecked")
    static <T> T as(Object o) {
        return (T) o;
    }

    @Coroutine
    static Object run() {
        all(7);
        all(new StringBuilder("builder"));
        all(2.5);
        return null;
    }
}
