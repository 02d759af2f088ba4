package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javax.lang.model.element.ElementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Language constructs whose types only attribution can tell. */
class ExpressionsTest {
    @TempDir
    Path directory;

    private void typed(String body, Shadowing.Look more) throws Exception {
        var look = new Shadowing(List.of("app.A"), seen -> {
            assertEquals(List.of(), seen.errors("app.A", "run"));
            assertEquals(List.of(), seen.method("app.A", "run").untyped());
            more.at(seen);
        });
        new Build(directory)
                .options("-Xlint:none")
                .source("app/A.java", """
                    package app;

                    import java.util.*;
                    import java.util.function.*;
                    import java.util.stream.*;

                    class A {
                        private record Pair(int left, String right) {}

                        Object run(List<? extends Number> numbers, Object input) throws Exception {
                            %s
                        }

                        static <T> List<T> same(List<T> list) {
                            return list;
                        }
                    }
                    """.formatted(body))
                .processor(look)
                .succeeds();
        look.verify();
    }

    @Test
    void implicit_lambda_parameters_and_what_is_inside_lambdas() throws Exception {
        typed(
                """
                        BiFunction<Integer, String, Map<String, Integer>> f = (a, b) -> {
                            var inner = new TreeMap<String, Integer>();
                            Supplier<String> s = () -> b + a;
                            inner.merge(s.get(), a, (x, y) -> x + y);
                            return inner;
                        };
                        return numbers.stream().collect(Collectors.groupingBy(n -> n.intValue() % 2,
                            TreeMap::new, Collectors.mapping(n -> f.apply(n.intValue(), ""), Collectors.toList())));
                """,
                seen -> {
                    Typed run = seen.method("app.A", "run");
                    assertEquals("java.util.TreeMap<java.lang.String,java.lang.Integer>", run.typeOf("inner"));
                    assertEquals("java.lang.Integer", run.typeOf("a"));
                    assertEquals("int", run.typeOf("x + y"));
                    assertEquals("java.lang.Integer", run.typeOf("x"));
                });
    }

    @Test
    void types_that_cannot_be_written_down() throws Exception {
        typed("""
                    var counter = new Object() { int n; int next() { return ++n; } };
                    counter.next();
                    var first = numbers.get(0);
                    var captured = same(numbers);
                    var both = counter.n > 0 ? 1 : "";
                    for (var each : numbers) first = each;
                    return counter.n + first.intValue() + captured.size() + both.hashCode();
            """, seen -> {
            Typed run = seen.method("app.A", "run");
            assertTrue(
                    seen.shadow().trees().getElement(run.find("counter.next()")).getKind() == ElementKind.METHOD);
            assertTrue(run.typeOf("same(numbers)").startsWith("java.util.List<capture#"), run.typeOf("same(numbers)"));
            assertTrue(run.typeOf("both").contains("Comparable"), run.typeOf("both"));
        });
    }

    @Test
    void switches_patterns_records_and_text_blocks() throws Exception {
        typed(
                """
                        record Local(int n) { Local { n++; } }
                        String text = \"""
                            a
                              b\\
                            c\""";
                        int length = switch (text.length()) {
                            case 1, 2 -> 3;
                            case 4 -> {
                                int twice = text.length();
                                yield twice;
                            }
                            default -> new Local(5).n();
                        };
                        if (input instanceof Pair pair && pair.left() > 0) {
                            return pair.right().length() + length;
                        }
                        label:
                        for (int i = 0, j = 1; i < 3; i++, j--) {
                            try (var in = new java.io.StringReader(text)) {
                                if (in.read() < 0) continue label;
                            } catch (IllegalStateException | java.io.IOException e) {
                                throw e;
                            } finally {
                                length += i;
                            }
                        }
                        int[][] grid = {{1}, new int[2]};
                        IntFunction<int[]> make = int[]::new;
                        assert grid[0][0] > 0 : "no";
                        synchronized (this) {
                            return (Runnable & java.io.Serializable) () -> System.out.println(Pair.class + "" + make);
                        }
                """,
                seen -> {
                    assertEquals("app.A.Pair", seen.method("app.A", "run").typeOf("pair"));
                });
    }

    @Test
    void overloaded_methods_constructors_and_initialisers_are_told_apart_by_position() throws Exception {
        var look = new Shadowing(List.of("app.A", "app.B"), seen -> {
            var owner = seen.environment().getElementUtils().getTypeElement("app.A");
            for (var member : owner.getEnclosedElements()) {
                if (member instanceof javax.lang.model.element.ExecutableElement method
                        && member.getKind() == ElementKind.METHOD) {
                    var path = seen.shadow().method(method).orElseThrow();
                    assertEquals(
                            method.toString(),
                            seen.shadow().trees().getElement(path).toString());
                }
            }
            assertEquals(
                    "app.B.X",
                    seen.shadow()
                            .trees()
                            .getElement(seen.method("app.B.X", "of").path().getParentPath())
                            .toString());
        });
        new Build(directory).source("app/A.java", """
            package app;

            class A {
                { Runnable r = () -> {}; }
                A() {}
                void m() {} void m(int n) {} @Deprecated <T> void m(T t) {} static int[] m(int... n) { return n; }
            }

            interface B {
                enum X implements B { ONE { }, TWO; static X of() { return ONE; } }
                default void m() {}
            }
            """).processor(look).succeeds();
        look.verify();
    }
}
