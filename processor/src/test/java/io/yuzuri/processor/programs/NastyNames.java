package io.yuzuri.processor.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Programs that make generated code name what it has names for, each with some names at one kind of declaration. They
 * mention as few classes as they can, so that many of these names may be taken.
 */
final class NastyNames {
    /** What a task has and uses, what is around the program, what names begin with. */
    private static final List<String> GROUPS = List.of(
            "io java yuzuri util self state at thrown exit",
            "App ROOT AppTasks Base Kept Sub Color Twice",
            "Private Static Task Source Access Dispatch Resumable Objects Scheduler",
            "List Map Entry Supplier ArrayList",
            "MethodHandles MethodHandle VarHandle MethodType Lookup",
            "Run Call Virtual Counter Virtual_Counter Carried T E R A0 X KeptLike TwiceLike",
            "String Object Override Throwable Error Void Integer Class SuppressWarnings",
            "Math Record Enum IllegalStateException AssertionError IncompatibleClassChangeError Exception",
            "failure steps receiver argument0 argument1 value old outer lambda arguments",
            "DISPATCH SUSPENDED DONE done enter resumed recv step clear moved ended of from1",
            "saved saved2 iterator chosen close primary initialize asWritten pause dispatch HIDDEN kept",
            "wait hashCode equals toString getClass notify assertions ASSERTIONS NEW_KEPT secret2 TWICE make plain register");

    private static final String APP = """
        package «package»;

        import io.yuzuri.Coroutine;
        import io.yuzuri.Yield;
        import java.util.List;
        import java.util.Map;
        import java.util.function.Supplier;

        public class App«typeParameters» {
            private int base = 5;
            private static int total = 7;
            «members»

            static int plain_(int n) {
                return n + total;
            }

            private static int hidden_(int n) {
                return n * 2;
            }

            private int secret_(int n) {
                return n + base;
            }

            private static <Any> Any pick(Any one, Any other) {
                return total == 0 ? one : other;
            }

            private interface Twice {
                int twice(int n);
            }

            private enum Color {
                RED,
                GREEN
            }

            private record Kept(int n) {}

            abstract static class Base {
                «inherited»

                abstract int go();
            }

            static class Sub extends App«typeArguments» {
                @Override
                @Coroutine
                int virtual(int n) {
                    Yield.pause();
                    return n + 1;
                }
            }

            @Coroutine
            int virtual(int n) {
                Yield.pause();
                total += n;
                return secret_(total);
            }

            @Coroutine
            private static int carried(int n) {
                assert n > 0;
                int sum = 0;
                for (int i = 0; i < 3; i++) {
                    «carried»
                    if (sum > 1000) break;
                }
                «label» for (int i = 0; i < 2; i++) {
                    Yield.pause();
                    if (i == 1) continue;
                    sum += n;
                }
                return sum;
            }

            @Coroutine
            «variables» int call(int n«parameters») {
                int sum = 0;
                «hoisted»
                Yield.pause();
                base += n;
                sum += secret_(n) + plain_(n) + App.plain_(n) + pick(1, 2) + total;
                Base body = new Base() {
                    «body»

                    int go() {
                        «used»
                        Twice twice = k -> k + hidden_(k);
                        Supplier<Kept> made = () -> new Kept(n);
                        return secret_(1) + hidden_(2) + plain_(3) + base + total + n + List.of(1, 2).size()
                            + Map.entry(1, 2).getKey() + twice.twice(4) + made.get().n + Color.GREEN.ordinal();
                    }
                };
                Yield.pause();
                sum += body.go();
                Twice secret = this::secret_;
                Twice hidden = App::hidden_;
                Kept[] kept = {new Kept(sum), null};
                class Counter extends Base {
                    int c = n;

                    int go() {
                        «used»
                        return c++ + secret_(c) + hidden_(c) + App.this.virtualPlain(c) + List.of(c).size();
                    }
                }
                Yield.pause();
                sum += secret.twice(1) + hidden.twice(2) + kept[0].n;
                Counter counter = new Counter();
                try {
                    Yield.pause();
                    sum += counter.go() + counter.c;
                    if (sum > 0) throw new RuntimeException("x");
                } catch (RuntimeException caught) {
                    Yield.pause();
                    sum += caught.getMessage().length();
                } finally {
                    Yield.pause();
                    sum += virtual(1);
                }
                switch (kept.length > 1 ? Color.RED : Color.GREEN) {
                    case RED -> Yield.pause();
                    case GREEN -> sum++;
                }
                for (var each : List.of(1, 2)) {
                    Yield.pause();
                    sum += each;
                }
                App«typeArguments» other = new Sub();
                sum += other.virtual(carried(sum)) + ((Record) kept[0] instanceof Kept k ? k.n() : 0);
                «end»
                return sum;
            }

            private int virtualPlain(int n) {
                return n + 1;
            }

            @Coroutine
            static int run() {
                total = 7;
                int sum = new App«typeArguments»().call(3«arguments»);
                «run»
                return sum * 31 + total;
            }
        }
        «classes»
        """;

    static final String UNNAMED_JOB = """
        /** A class that a coroutine is named like. */
        class Job {
            static int made;
            final int n = 2;

            static int next() {
                return ++made;
            }

            static class Part {
                static int of(int n) {
                    return n + 1;
                }
            }
        }
        """;

    static final String UNNAMED = """
        import io.yuzuri.Coroutine;
        import io.yuzuri.Yield;
        import java.util.List;
        import java.util.function.IntSupplier;

        public class Main {
            static int plain(int n) {
                return n + Job.next();
            }

            private static int hidden(int n) {
                return n * 2;
            }

            abstract static class Base {
                int Main = 7, Job = 8, java = 9;

                abstract int go();
            }

            @Coroutine
            static int job(Job j) {
                Yield.pause();
                return j.n + Job.next() + Job.Part.of(1) + plain(2) + hidden(3);
            }

            @Coroutine
            static int job(Job Job, int Main, int java) {
                Yield.pause();
                Job other = Job;
                IntSupplier s = () -> plain(Main) + hidden(java) + List.of(Main).get(0);
                Yield.pause();
                return other.n + Main + s.getAsInt();
            }

            @Coroutine
            private static int part(Job.Part part) {
                int sum = 0;
                for (int Main = 0, Job = 1, java = 2; Main < 2; Main++) {
                    sum += plain(Main) + hidden(Job) + List.of(java, sum).size();
                }
                Base base = new Base() {
                    int go() {
                        int Main = 3;
                        return plain(Main) + hidden(this.Main) + Job + java + List.of(1).size();
                    }
                };
                class Job extends Base {
                    int go() {
                        return plain(1) + hidden(2);
                    }
                }
                Yield.pause();
                return sum + base.go() + new Job().go();
            }

            @Coroutine
            static <Job> Job main(Job job) {
                Yield.pause();
                return job;
            }

            @Coroutine
            static int run() {
                Job.made = 0;
                return job(new Job()) * 31 + job(new Job(), 2, 3) * 7 + part(new Job.Part()) + main(4);
            }
        }
        """;

    /** What is put where in the program for some names. */
    private record Kind(String name, Map<String, Function<String, String>> slots) {
        /** Whether the name of the class of the factories is refused there. */
        boolean isTaken() {
            return List.of("sibling", "quietSibling", "local", "localOver", "bodysClass")
                    .contains(name);
        }
    }

    private static final String USES =
            "plain_(1) + hidden_(1) + App.plain_(2) + List.of(1, 2).size() + Map.entry(1, 2).getKey() + pick(3, 4)";

    private static final List<Kind> KINDS = List.of(
            kind("parameter", "parameters", ", int $", "arguments", ", 3", "end", "sum += $;"),
            kind("hoisted", "hoisted", "int $ = n + 1;", "end", "sum += $;"),
            kind("block", "hoisted", "{ int $ = n + 1; Yield.pause(); sum += $; }"),
            kind(
                    "carried",
                    "carried",
                    "{ int $ = n; sum += $ + " + USES
                            + "; Supplier<Kept> s = () -> new Kept(hidden_($)); sum += s.get().n; }"),
            kind("loop", "carried", "for (int $ = 0, l$ = List.of(1, 2).size(); $ < l$; $++) sum += " + USES + ";"),
            kind("lambda", "carried", "{ Twice t = $ -> $ + " + USES + "; sum += t.twice(2); }"),
            kind("typedLambda", "carried", "{ Twice t = (int $) -> $ + " + USES + "; sum += t.twice(2); }"),
            kind(
                    "caught",
                    "carried",
                    "try { if (n > 0) throw new RuntimeException(\"y\"); } catch (RuntimeException $) { sum += $.getMessage().length() + "
                            + USES + "; }"),
            kind(
                    "caughtOver",
                    "hoisted",
                    "try { throw new RuntimeException(\"y\"); } catch (RuntimeException $) { Yield.pause(); sum += $.getMessage().length() + "
                            + USES + "; }"),
            kind(
                    "binding",
                    "carried",
                    "if (pick(1, (Comparable<?>) 2) instanceof Number $ && $.intValue() > 1) sum += $.intValue() + "
                            + USES + ";"),
            kind(
                    "bindingOver",
                    "hoisted",
                    "if (!(pick(1, (Comparable<?>) 2) instanceof Number $)) return 0;",
                    "end",
                    "sum += $.intValue();"),
            kind("constant", "hoisted", "final int $ = 4;", "end", "sum += $;"),
            kind("captured", "hoisted", "int $ = n;", "used", "total += $;"),
            kind("field", "members", "private int $ = 1; int p$;", "end", "sum += this.$++ + p$;"),
            kind(
                    "staticField",
                    "members",
                    "private static int $ = 1; static int s$;",
                    "end",
                    "$ = n; sum += $++ + s$;"),
            kind("method", "members", "private static int $(int n) { return n + 1; }", "end", "sum += $(1);"),
            kind(
                    "nested",
                    "members",
                    "static class $ { int v = 1; static int w = 2; }",
                    "end",
                    "sum += new $().v + $.w;"),
            kind(
                    "record",
                    "members",
                    "private record $(int v) {}",
                    "end",
                    "$ r$ = new $(1); Yield.pause(); sum += r$.v();"),
            kind(
                    "enum",
                    "members",
                    "private enum $ { ONE, TWO }",
                    "end",
                    "$ e$ = $.TWO; Yield.pause(); sum += e$.ordinal() + $.values().length;"),
            kind(
                    "interface",
                    "members",
                    "private interface $ { int f(int n); }",
                    "end",
                    "$ f$ = m -> m + 1; Yield.pause(); sum += f$.f(2);"),
            kind(
                    "variable",
                    "members",
                    "@Coroutine <$> int g$($ x) { Yield.pause(); Supplier<$> s = () -> x; return s.get().hashCode() + "
                            + USES + "; }",
                    "end",
                    "sum += g$(2);"),
            kind("privateVariable", "members", "private static <$> $ h$($ x) { return x; }", "end", "sum += h$(2);"),
            kind("ownersVariable", "typeParameters", "$", "typeArguments", "Short", "members", "$ m$;"),
            kind("label", "label", "$:"),
            kind("sibling", "classes", "class $ { int v = 1; static int w = 2; }", "end", "sum += new $().v + $.w;"),
            kind("quietSibling", "classes", "class $ { int v = 1; static int w = 2; }"),
            kind("inherited", "inherited", "int $ = 1;", "used", "total += $;"),
            kind("quietInherited", "inherited", "int $ = 1;"),
            kind("inheritedMethod", "inherited", "int $(int n) { return n; }", "used", "total += $(1);"),
            kind("inheritedClass", "inherited", "static class $ { int v = 1; }", "used", "total += new $().v;"),
            kind("quietInheritedClass", "inherited", "static class $ { int v = 1; }"),
            kind("bodysField", "body", "int $ = 1;"),
            kind("bodysClass", "body", "class $ { int v = 1; }"),
            kind("bodysVariable", "body", "<$> $ b$($ x) { return x; }"),
            kind("local", "carried", "{ class $ { int v = n; } sum += new $().v + " + USES + "; }"),
            kind("localOver", "hoisted", "class $ { int v = n; }", "end", "sum += new $().v;"),
            kind(
                    "coroutine",
                    "members",
                    "@Coroutine int $(int n) { Yield.pause(); return secret_(n) + " + USES + "; }",
                    "end",
                    "sum += $(2);"),
            kind(
                    "overloads",
                    "members",
                    "@Coroutine static long $(int n, long m) { Yield.pause(); return n; } @Coroutine static int $(long m, int n) { Yield.pause(); return n + "
                            + USES + "; }",
                    "end",
                    "sum += (int) $(1, 2L) + $(2L, 1);"));

    private NastyNames() {}

    /** @param slots what they are called, and what stands there for each name */
    private static Kind kind(String name, String... slots) {
        Map<String, Function<String, String>> all = new LinkedHashMap<>();
        for (int i = 0; i < slots.length; i += 2) {
            String text = slots[i + 1];
            all.put(slots[i], each -> text.replace("$", each));
        }
        return new Kind(name, all);
    }

    /** A program in a package of its own. */
    record Text(String packageName, Kind kind, List<String> names) {
        String source() {
            String source = APP.replace("«package»", packageName);
            for (Map.Entry<String, Function<String, String>> slot : kind.slots().entrySet()) {
                List<String> each = names.stream().map(slot.getValue()).toList();
                String all =
                        slot.getKey().startsWith("type") ? "<" + String.join(", ", each) + ">" : String.join(" ", each);
                source = source.replace("«" + slot.getKey() + "»", all);
            }
            String root = packageName.substring(0, packageName.indexOf('.'));
            return source.replaceAll("«\\w+»", "").replaceAll("\\bROOT\\b", root);
        }

        /** The same for each name alone. */
        List<Text> apart() {
            List<Text> apart = new ArrayList<>();
            for (String name : names) {
                apart.add(new Text(packageName + "_" + apart.size(), kind, List.of(name)));
            }
            return apart;
        }
    }

    /** Every name at every kind of declaration. */
    static List<Text> all() {
        List<Text> all = new ArrayList<>();
        for (Kind kind : KINDS) {
            for (String group : GROUPS) {
                List<String> names = Stream.of(group.split(" "))
                        .filter(name -> !name.equals("AppTasks") || !kind.isTaken())
                        .toList();
                all.add(new Text("p" + all.size() + "." + kind.name(), kind, names));
            }
        }
        for (String name : String.join(" ", GROUPS).split(" ")) {
            if (name.equals("ROOT")) continue;
            all.add(new Text(name + ".p" + all.size(), kind("root"), List.of()));
        }
        return all;
    }
}
