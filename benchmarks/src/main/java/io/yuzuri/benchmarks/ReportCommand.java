package io.yuzuri.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuzuri.benchmarks.report.LatenessReport;
import io.yuzuri.benchmarks.report.MassesReport;
import io.yuzuri.benchmarks.report.MicroReport;
import io.yuzuri.benchmarks.report.ServersReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes tables and plots anew from the files of results. */
@Command(
        name = "report",
        description = "Writes tables and plots of results, beside their files.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of results, as JSON.")
    private List<Path> files;

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            JsonNode results = new ObjectMapper().readTree(file.toFile());
            if (results.has("benchmarks")) MicroReport.write(file);
            else if (results.has("masses")) MassesReport.write(file);
            else if (results.has("latenesses")) LatenessReport.write(file);
            else ServersReport.write(file);
        }
        return 0;
    }
}
