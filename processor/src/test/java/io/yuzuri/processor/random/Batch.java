package io.yuzuri.processor.random;

import io.yuzuri.processor.CoroutineProcessor;
import io.yuzuri.processor.programs.Compiled;
import io.yuzuri.processor.programs.Javac;
import io.yuzuri.processor.programs.Program;
import io.yuzuri.processor.random.Trial.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Programs compiled in one run of javac, and what is wrong with each. */
final class Batch {
    /** The newest language whose constructs programs have, or the JDK's own. */
    static final int RELEASE = Runtime.version().feature() >= 22 ? 22 : 17;

    private static final Path SOURCES = Path.of("target", "random", "src");

    private Batch() {}

    /** What is wrong with the programs of seeds. */
    static List<Optional<Difference>> run(List<Long> seeds, int tries) {
        List<Program> programs = new ArrayList<>();
        for (long seed : seeds)
            programs.add(program("R" + seed, Generator.program(seed, RELEASE).source("R" + seed)));
        Compiled compiled = Compiled.of("random", RELEASE, programs, CoroutineProcessor::new);
        List<Optional<Difference>> found = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            Program program = programs.get(i);
            String failure = compiled.failures().get(program.name());
            found.add(
                    failure != null
                            ? Optional.of(new Difference(kind(failure), failure))
                            : new Trial(program, compiled.classes(), tries).all(seeds.get(i)));
        }
        return found;
    }

    /** Which programs fail in a way. */
    static List<Boolean> fail(List<Piece> candidates, String kind, long seed) {
        List<Program> programs = new ArrayList<>();
        for (Piece candidate : candidates) {
            String name = "Q" + programs.size();
            programs.add(program(name, "// fresh classes\n" + candidate.source(name)));
        }
        if (kind.startsWith("javac")) valid(programs);
        Compiled compiled = Compiled.of("random-smaller", RELEASE, programs, CoroutineProcessor::new);
        List<Boolean> fail = new ArrayList<>();
        for (Program program : programs) {
            String failure = compiled.failures().get(program.name());
            if (failure != null) {
                fail.add(kind(failure).equals(kind));
            } else {
                boolean runs = !kind.startsWith("javac");
                fail.add(runs
                        && new Trial(program, compiled.classes(), 0)
                                .like(kind, seed)
                                .isPresent());
            }
        }
        return fail;
    }

    /** The programs that are Java, those that are not replaced by an empty one. */
    private static void valid(List<Program> programs) {
        List<Program> plain = new ArrayList<>();
        for (Program program : programs) {
            String name = "P" + program.name();
            String text = program.text().replaceAll("\\b" + program.name() + "Tasks\\.\\w+\\(", "spawned(");
            text = text.replaceAll("\\b" + program.name() + "(?=\\b|_)", name);
            plain.add(program(name, text));
        }
        Compiled compiled = Compiled.of("random-plain", RELEASE, plain, Idle::new);
        for (int i = 0; i < programs.size(); i++) {
            if (compiled.failures().containsKey(plain.get(i).name())) {
                String name = programs.get(i).name();
                programs.set(i, program(name, "package good; class " + name + " {}"));
            }
        }
    }

    /** No processor at all. */
    @SupportedAnnotationTypes("*")
    @SupportedOptions("yuzuri.verify")
    private static final class Idle extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    private static Program program(String name, String text) {
        String[] files = text.split("(?m)^" + Program.FILE);
        for (int i = 1; i < files.length; i++) {
            int end = files[i].indexOf('\n');
            Javac.source(SOURCES, files[i].substring(0, end).strip(), files[i].substring(end + 1));
        }
        return new Program(name, Javac.source(SOURCES, "good/" + name + ".java", files[0]), text);
    }

    /**
     * The first error in a generated file or of the processor's, without names and numbers; else the generator's own
     * fault.
     */
    private static String kind(String failure) {
        List<String> lines = failure.lines().toList();
        String first = "invalid";
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).matches(".*Tasks\\.java:.*|.*\\[[A-Z]\\w+\\].*")) continue;
            boolean symbol = i + 1 < lines.size() && lines.get(i + 1).contains("symbol:");
            first = lines.get(i) + (symbol ? lines.get(i + 1) : "");
        }
        return "javac " + first.replaceAll("[QR]\\d+|\\d+", "#").replaceAll("\\(.*?\\)|\\b[vpy]#\\b", "…");
    }
}
