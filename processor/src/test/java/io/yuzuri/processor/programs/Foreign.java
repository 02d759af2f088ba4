package io.yuzuri.processor.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** What stands around a processor in builds that are not plain javac. */
final class Foreign {
    private Foreign() {}

    private static Name name(String text) {
        return (Name) Proxy.newProxyInstance(
                Foreign.class.getClassLoader(),
                new Class<?>[] {Name.class},
                (proxy, method, arguments) -> method.getName().equals("contentEquals")
                        ? (Object) text.contentEquals((CharSequence) arguments[0])
                        : text);
    }

    /** The annotation's element of another compiler, of which nothing but the name is known. */
    static TypeElement annotation() {
        return (TypeElement) Proxy.newProxyInstance(
                Foreign.class.getClassLoader(), new Class<?>[] {TypeElement.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "hashCode" -> 1;
                        case "equals" -> proxy == arguments[0];
                        case "getQualifiedName" -> name("io.yuzuri.Coroutine");
                        case "toString" -> "of another compiler";
                        default -> null;
                    };
                });
    }

    /** An environment that is not javac's: it may hold one, as build tools do, or none, as in another compiler. */
    static final class Environment implements ProcessingEnvironment, Messager {
        final List<String> messages = new ArrayList<>();
        final Map<String, List<String>> created = new TreeMap<>();
        private final ProcessingEnvironment delegate;

        Environment(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public Map<String, String> getOptions() {
            return delegate == null ? Map.of() : delegate.getOptions();
        }

        @Override
        public Messager getMessager() {
            return delegate == null ? this : delegate.getMessager();
        }

        @Override
        public Filer getFiler() {
            return delegate == null ? null : new RecordingFiler(delegate.getFiler(), created);
        }

        @Override
        public Elements getElementUtils() {
            return delegate == null ? null : delegate.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return delegate == null ? null : delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate == null ? SourceVersion.RELEASE_17 : delegate.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return Locale.ROOT;
        }

        @Override
        public void printMessage(Diagnostic.Kind kind, CharSequence message) {
            messages.add(kind + " " + message);
        }

        @Override
        public void printMessage(Diagnostic.Kind kind, CharSequence message, Element e) {
            printMessage(kind, message);
        }

        @Override
        public void printMessage(Diagnostic.Kind kind, CharSequence message, Element e, AnnotationMirror a) {
            printMessage(kind, message);
        }

        @Override
        public void printMessage(
                Diagnostic.Kind kind, CharSequence message, Element e, AnnotationMirror a, AnnotationValue v) {
            printMessage(kind, message);
        }
    }

    /** Notes for which elements each file is created. */
    private record RecordingFiler(Filer delegate, Map<String, List<String>> created) implements Filer {
        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            created.put(
                    name.toString(),
                    Stream.of(elements)
                            .map(element ->
                                    ((TypeElement) element).getQualifiedName().toString())
                            .toList());
            return delegate.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) throws IOException {
            return delegate.createClassFile(name, elements);
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence module, CharSequence name, Element... elements)
                throws IOException {
            return delegate.createResource(location, module, name, elements);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence module, CharSequence name)
                throws IOException {
            return delegate.getResource(location, module, name);
        }
    }

    /** Hands another processor a wrapped environment. */
    static final class Wrapping extends AbstractProcessor {
        private final Processor processor;
        private Environment environment;

        Wrapping(Processor processor) {
            this.processor = processor;
        }

        Map<String, List<String>> created() {
            return environment.created;
        }

        @Override
        public synchronized void init(ProcessingEnvironment original) {
            environment = new Environment(original);
            processor.init(environment);
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }
    }

    /** Generates one class in its first round. */
    static final class Maker extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean made;

        Maker(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (made) return false;
            made = true;
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return false;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }
    }

    /** A round without elements. */
    record EmptyRound(boolean processingOver) implements RoundEnvironment {
        @Override
        public boolean errorRaised() {
            return false;
        }

        @Override
        public Set<? extends Element> getRootElements() {
            return Set.of();
        }

        @Override
        public Set<? extends Element> getElementsAnnotatedWith(TypeElement annotation) {
            return Set.of();
        }

        @Override
        public Set<? extends Element> getElementsAnnotatedWith(Class<? extends Annotation> annotation) {
            return Set.of();
        }
    }
}
