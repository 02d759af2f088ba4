package io.yuzuri.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes, in a JVM of its own: {@code TestRun results-file class-names-file}. */
public final class TestRun {
    private TestRun() {}

    /** One line a test: how it ended, which it is, what it failed with. */
    public static void main(String[] args) throws Exception {
        List<String> classes = Files.readAllLines(Path.of(args[1]));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(classes.stream().map(name -> selectClass(name)).collect(Collectors.toList()))
                .build();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[0])), true)) {
            LauncherFactory.create().execute(request, new Lines(out));
            out.println("END");
        }
        System.exit(0);
    }

    private static final class Lines implements TestExecutionListener {
        private final PrintWriter out;

        private Lines(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            if (test.isTest()) System.err.println("TEST " + test.getUniqueId());
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            line("SKIPPED", test, "");
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            String failure = result.getThrowable().map(Lines::text).orElse("");
            if (test.isTest() || result.getStatus() == TestExecutionResult.Status.FAILED) {
                line(result.getStatus().name(), test, failure);
            }
        }

        private void line(String status, TestIdentifier test, String failure) {
            out.println(status + "\t" + oneLine(test.getUniqueId()) + "\t" + oneLine(failure));
        }

        private static String oneLine(String text) {
            return text.replace("\t", " ").replace("\r", "").replace("\n", " | ");
        }

        private static String text(Throwable failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return trace.toString().lines().limit(25).collect(Collectors.joining("\n"));
        }
    }
}
