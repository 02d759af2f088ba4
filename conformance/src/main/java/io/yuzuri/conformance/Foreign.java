package io.yuzuri.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A library that is only compiled: a line of {@code libraries.txt}.
 *
 * <pre>
 * group:artifact:version [encoding=…] [only=directory/] [with=group:artifact:version]…
 * </pre>
 *
 * @param only where those of its sources begin that are changed; the others come from its jar
 * @param with what its sources need beyond what its pom asks for
 */
record Foreign(Library library, String only, List<String> with) {
    static List<Foreign> all() throws IOException {
        try (InputStream in = Foreign.class.getResourceAsStream("libraries.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Foreign::of)
                    .toList();
        }
    }

    private static Foreign of(String line) {
        String[] words = line.split(" +");
        String encoding = "UTF-8";
        String only = "";
        List<String> with = new ArrayList<>();
        for (String word : List.of(words).subList(1, words.length)) {
            String[] parts = word.split("=", 2);
            switch (parts[0]) {
                case "encoding" -> encoding = parts[1];
                case "only" -> only = parts[1];
                case "with" -> with.add(parts[1]);
                default -> throw new IllegalArgumentException(line);
            }
        }
        String[] names = words[0].split(":");
        return new Foreign(
                new Library(names[0], names[1], names[2], encoding, List.of(), Set.of(), Set.of()), only, with);
    }

    String name() {
        return library.artifact();
    }
}
