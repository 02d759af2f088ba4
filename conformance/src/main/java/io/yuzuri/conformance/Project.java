package io.yuzuri.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A library's files, laid out as its authors have them, since tests may look for their own files. */
record Project(Path root) {
    Path sources() {
        return root.resolve("src/main/java");
    }

    Path testSources() {
        return root.resolve("src/test/java");
    }

    Path generated() {
        return root.resolve("target/generated-sources/annotations");
    }

    Path classes() {
        return root.resolve("target/classes");
    }

    Path testClasses() {
        return root.resolve("target/test-classes");
    }

    /** Unpacks source jars: Java files to the sources, all others to where they are looked for. */
    static Project unpack(Path root, Path sources, Path testSources) throws IOException {
        delete(root);
        Project project = new Project(root);
        unpack(sources, project.sources(), root.resolve("src/main/resources"), project.classes());
        unpack(testSources, project.testSources(), root.resolve("src/test/resources"), project.testClasses());
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        return project;
    }

    /** Unpacks a source jar: the Java files whose names begin so. */
    static Project unpack(Path root, Path sources, String only) throws IOException {
        delete(root);
        Project project = new Project(root);
        Files.createDirectories(project.testSources());
        unpack(sources, project.sources(), root.resolve("src/main/resources"), project.classes());
        for (Path file : javaFiles(project.sources())) {
            String name = project.sources().relativize(file).toString().replace('\\', '/');
            if (!name.startsWith(only)) Files.delete(file);
        }
        return project;
    }

    private static void unpack(Path jar, Path java, Path resources, Path classes) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                String name = entry.getName();
                if (entry.isDirectory() || name.contains("..") || isOfModule(name)) continue;
                if (name.endsWith(".java")) {
                    write(zip, java.resolve(name));
                } else {
                    write(zip, resources.resolve(name));
                    write(Files.newInputStream(resources.resolve(name)), classes.resolve(name));
                }
            }
        }
    }

    /** What is no class of the library, or the same class for another JDK. */
    private static boolean isOfModule(String name) {
        return name.matches("(.*/)?module-info\\.(java|class)")
                || name.startsWith("META-INF/") && name.endsWith(".java");
    }

    private static void write(InputStream in, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        if (!(in instanceof ZipInputStream)) in.close();
    }

    static List<Path> javaFiles(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
