package io.yuzuri.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Methods that stay as published, with the reason: the list {@code skipped.txt}. A line is {@code reason: signature}; a
 * signature that ends in {@code #} stands for all methods of a class. Reasons are the depth of the stack, reflection on
 * a library's own methods, and the order in which classes are initialised; nothing else.
 */
final class Skipped {
    private Skipped() {}

    /** Reasons by signature. */
    static Map<String, String> of(List<Candidate> candidates) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (InputStream in = Skipped.class.getResourceAsStream("skipped.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : lines.lines().collect(Collectors.toList())) {
                String[] parts = line.split(": ", 2);
                if (parts.length < 2 || line.startsWith("#")) continue;
                candidates.stream()
                        .map(Candidate::signature)
                        .filter(signature ->
                                parts[1].endsWith("#") ? signature.startsWith(parts[1]) : signature.equals(parts[1]))
                        .forEach(signature -> all.put(signature, parts[0]));
            }
        }
        return all;
    }
}
