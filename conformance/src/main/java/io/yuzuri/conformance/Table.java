package io.yuzuri.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The published table. No run may fall below what is said there of its library, mode and JDK. */
final class Table {
    private static final Path FILE = Path.of("docs", "conformance.md");

    private final List<String> lines;

    private Table(List<String> lines) {
        this.lines = lines;
    }

    static Table read() throws IOException {
        return new Table(Files.readAllLines(FILE));
    }

    /** What is said of a report's subject. */
    Optional<Figures> said(Report report) {
        return lines.stream()
                .filter(line -> line.startsWith(report.name()))
                .flatMap(line -> Figures.of(line.substring(report.name().length())).stream())
                .findFirst();
    }

    /** Says what the reports say; a row that is not there is not added. */
    void update(Collection<Report> reports) throws IOException {
        for (Report report : reports) {
            lines.replaceAll(line -> line.startsWith(report.name()) ? report.row() : line);
        }
        Files.write(FILE, lines);
    }
}
