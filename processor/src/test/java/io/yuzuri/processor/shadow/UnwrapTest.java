package io.yuzuri.processor.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.Trees;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwrapTest {
    @TempDir
    Path directory;

    /** As Gradle does it: the real environment in a field of a superclass; the filer must never be asked. */
    private static class Wrapper implements ProcessingEnvironment {
        private final int number = 1;
        private final ProcessingEnvironment delegate;

        Wrapper(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Filer getFiler() {
            throw new AssertionError("a dependency on a resource would be recorded here " + number);
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return delegate.getLocale();
        }
    }

    private static final class Deeper extends Wrapper {
        Deeper(ProcessingEnvironment delegate) {
            super(delegate);
        }
    }

    /** As IntelliJ does it. */
    private static ProcessingEnvironment proxy(ProcessingEnvironment delegateTo) {
        InvocationHandler handler = (proxy, method, arguments) -> method.invoke(delegateTo, arguments);
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                UnwrapTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    private void with(FirstRound processor) {
        new Build(directory)
                .source("app/A.java", "package app; class A { int run() { return 1; } }")
                .processor(processor)
                .succeeds();
    }

    @Test
    void the_environments_of_build_tools_are_unwrapped() {
        with(new FirstRound() {
            @Override
            void run() {
                for (var wrapped : List.of(
                        processingEnv,
                        new Wrapper(processingEnv),
                        new Deeper(processingEnv),
                        proxy(processingEnv),
                        new Deeper(proxy(new Wrapper(processingEnv))))) {
                    assertSame(processingEnv, Unwrap.unwrap(wrapped));
                    assertTrue(Unwrap.isJavac(wrapped));
                }
                assertThrows(IllegalArgumentException.class, () -> Trees.instance(new Deeper(processingEnv)));
            }
        });
    }

    @Test
    void a_shadow_can_be_had_of_a_wrapped_environment_and_asks_no_wrapper_for_files() {
        with(new FirstRound() {
            @Override
            void run() {
                var owner = processingEnv.getElementUtils().getTypeElement("app.A");
                try (Shadow shadow =
                        ShadowCompilation.run(new Deeper(proxy(processingEnv)), List.of(owner), Map.of())) {
                    assertEquals(
                            "app.A", shadow.elements().getTypeElement("app.A").toString());
                }
            }
        });
    }

    @Test
    void other_compilers_are_not_taken_for_javac() {
        assertFalse(Unwrap.isJavac(new Wrapper(null)));
        assertFalse(Unwrap.isJavac(proxy(null)));
        assertFalse(Unwrap.isJavac(null));
        ProcessingEnvironment[] self = new ProcessingEnvironment[1];
        self[0] = proxy(new Wrapper(null));
        assertFalse(Unwrap.isJavac(self[0]));
    }
}
