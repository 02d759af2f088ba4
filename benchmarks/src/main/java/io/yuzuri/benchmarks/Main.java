package io.yuzuri.benchmarks;

import io.yuzuri.benchmarks.harness.ProfileCommand;
import io.yuzuri.benchmarks.harness.ServersCommand;
import io.yuzuri.benchmarks.lateness.LatenessCommand;
import io.yuzuri.benchmarks.memory.MemoryCommand;
import io.yuzuri.benchmarks.micro.MicroCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
        name = "yuzuri-benchmarks",
        description = "What Yuzuri costs, beside its peers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MicroCommand.class,
            ServersCommand.class,
            ProfileCommand.class,
            MemoryCommand.class,
            LatenessCommand.class,
            ReportCommand.class
        })
public final class Main {
    private Main() {}

    /** Runs what the first argument names; {@code --help} lists it. Wrong arguments: exit code 2, and what is wrong. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (!(failure instanceof IllegalArgumentException)) throw failure;
            command.getErr().println(command.getColorScheme().errorText(failure.getMessage()));
            return command.getCommandSpec().exitCodeOnInvalidInput();
        });
    }
}
