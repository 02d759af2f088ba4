package io.yuzuri.processor.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.processor.CoroutineProcessor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An enum may get a constant after its users were compiled. What a switch over all that there were throws then depends
 * on the source level (JLS 15.28.2), and is the same as a task.
 */
class GrownEnumsTest {
    private static final String ENUM = "package app; public enum Tint { %s }";

    private static final String USER = """
        package app;
        import io.yuzuri.*;
        public class User {
            @Coroutine static int wait(int n) { Yield.pause(); return n; }
            @Coroutine
            static int arrows(Tint tint) {
                return 1 + switch (tint) { case DARK -> wait(1); case LIGHT -> 2; };
            }
            @Coroutine
            static int groups(Tint tint) {
                int n = switch (tint) {
                    case DARK: wait(1);
                    case LIGHT: yield wait(2);
                };
                return n;
            }
            @Coroutine
            static int carried(Tint tint) {
                Yield.pause();
                return switch (tint) { case DARK -> 1; case LIGHT -> 2; };
            }
            %s
            public static Object main() {
                Tint grown = Tint.values()[2];
                String all = "";
                for (int i = 0; i < %d; i++) {
                    String plain = thrown(i, grown);
                    String task = failure(i, grown);
                    all += plain.equals(task) ? "" : i + ": " + task + " instead of " + plain + " ";
                }
                return all + arrows(Tint.DARK) + Scheduler.run(UserTasks.groups(Tint.DARK));
            }
            private static String thrown(int i, Tint tint) {
                try {
                    return "" + switch (i) {
                        case 0 -> arrows(tint);
                        case 1 -> groups(tint);
                        %s
                        default -> carried(tint);
                    };
                } catch (Throwable failure) {
                    return failure.toString();
                }
            }
            private static String failure(int i, Tint tint) {
                try {
                    return "" + Scheduler.run(switch (i) {
                        case 0 -> UserTasks.arrows(tint);
                        case 1 -> UserTasks.groups(tint);
                        %s
                        default -> UserTasks.carried(tint);
                    });
                } catch (Throwable failure) {
                    return failure.toString();
                }
            }
        }
        """;

    private static final String NULLS = """
        @Coroutine
        static int nulls(Tint tint) {
            switch (tint) {
                case null -> { return wait(0); }
                case DARK -> { return 1; }
                case LIGHT -> { return wait(2); }
            }
        }
        """;

    @TempDir
    Path directory;

    @Test
    void aConstantThatIsNewThrowsWhatItThrowsInPlainJava() throws Exception {
        assertEquals("22", main(17, USER.formatted("", 3, "", "")));
    }

    @Test
    void soItDoesBesideALabelForNull() throws Exception {
        if (Runtime.version().feature() < 21) return;
        String plain = "case 2 -> nulls(tint);";
        assertEquals("22", main(21, USER.formatted(NULLS, 4, plain, "case 2 -> UserTasks.nulls(tint);")));
    }

    private Object main(int release, String text) throws Exception {
        Path tint = Javac.source(directory, "app/Tint.java", ENUM.formatted("DARK, LIGHT"));
        Path user = Javac.source(directory, "app/User.java", text);
        Javac first = Javac.checked(directory.resolve("first"), release, List.of(tint, user), new CoroutineProcessor());
        Path grown = Javac.source(directory.resolve("grown"), "app/Tint.java", ENUM.formatted("DARK, LIGHT, GREY"));
        Javac second = Javac.checked(directory.resolve("second"), release, List.of(grown));
        List<URL> urls = new ArrayList<>();
        for (Javac run : List.of(second, first))
            urls.add(run.succeeds().classes().toUri().toURL());
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader())) {
            return loader.loadClass("app.User").getMethod("main").invoke(null);
        }
    }
}
