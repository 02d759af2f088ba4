package io.yuzuri.benchmarks;

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
            if (MicroReport.isResult(file)) MicroReport.write(file);
            else ServersReport.write(file);
        }
        return 0;
    }
}
