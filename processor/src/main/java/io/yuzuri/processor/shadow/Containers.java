package io.yuzuri.processor.shadow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The jars and directories in which classes were found, asked for the names of the classes beside them. Names only:
 * which of several files of a name counts, and what is in it, is for the outer compilation to say.
 */
final class Containers {
    private static final String CLASS = ".class";
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/");

    private final Map<Path, Map<String, Set<String>>> jars = new TreeMap<>();
    private final Set<Path> directories = new TreeSet<>();

    /** Learns where a class was found. False if it was neither in a jar nor in a directory. */
    boolean learn(URI classFile, String binaryName) {
        Optional<Path> container = containerOf(classFile, binaryName);
        try {
            container.ifPresent(path -> {
                if (Files.isDirectory(path)) {
                    directories.add(path);
                } else {
                    jars.computeIfAbsent(path, Containers::index);
                }
            });
            return container.isPresent();
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The jar or directory that a class was found in. */
    static Optional<Path> containerOf(URI classFile, String binaryName) {
        String text = classFile.toString();
        if (text.startsWith("jar:file:") && text.contains("!/")) {
            return Optional.of(Path.of(URI.create(text.substring(4, text.indexOf("!/")))));
        }
        return text.startsWith("file:") ? directoryOf(Path.of(classFile), binaryName) : Optional.empty();
    }

    /** Whether a class of that name lies in a directory, as the output of a build does. */
    boolean inDirectory(String binaryName) {
        return directories.stream().anyMatch(root -> Files.exists(root.resolve(binaryName.replace('.', '/') + CLASS)));
    }

    /** Binary names of the package's classes in all jars and directories known so far. */
    Set<String> namesIn(String packageName) {
        Set<String> names = new TreeSet<>();
        jars.values().forEach(index -> names.addAll(index.getOrDefault(packageName, Set.of())));
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        for (Path root : directories) {
            try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
                files.map(file -> file.getFileName().toString())
                        .filter(Containers::isClass)
                        .forEach(name -> names.add(prefix + name.substring(0, name.length() - CLASS.length())));
            } catch (IOException e) {
                continue; // the directory has no such package
            }
        }
        return names;
    }

    int size() {
        return jars.size() + directories.size();
    }

    private static Optional<Path> directoryOf(Path classFile, String binaryName) {
        Path relative = Path.of(binaryName.replace('.', '/') + CLASS);
        if (!classFile.endsWith(relative)) return Optional.empty();
        Path root = classFile;
        for (int i = 0; i < relative.getNameCount(); i++) {
            root = root.getParent();
        }
        return Optional.of(root);
    }

    private static Map<String, Set<String>> index(Path jar) {
        Map<String, Set<String>> index = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> VERSIONED.matcher(entry.getName()).replaceFirst(""))
                    .filter(Containers::isClass)
                    .forEach(name -> {
                        String binary = name.substring(0, name.length() - CLASS.length())
                                .replace('/', '.');
                        String owner = binary.substring(0, Math.max(0, binary.lastIndexOf('.')));
                        index.computeIfAbsent(owner, o -> new TreeSet<>()).add(binary);
                    });
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isClass(String name) {
        return name.endsWith(CLASS) && !name.endsWith("-info.class");
    }
}
