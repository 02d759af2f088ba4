package io.yuzuri.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param libraries their artifacts; none means all
 * @param every only each so many-th suspension point suspends
 * @param tests whether to run the tests, or to stop before
 * @param times whether to measure what the processor costs
 * @param verifies whether to compile the libraries that are only compiled
 * @param update whether to write the outcome into docs/conformance.md
 */
record Options(
        List<String> libraries,
        List<Mode> modes,
        int every,
        boolean tests,
        boolean times,
        boolean update,
        boolean verifies) {
    /** Where changed programs suspend. */
    enum Mode {
        STATEMENTS,
        EXPRESSIONS
    }

    private static final Set<String> FLAGS =
            Set.of("--compile", "--expressions", "--both", "--time", "--update", "--verify");

    static Options of(String... args) throws IOException {
        List<String> libraries = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        int every = 1;
        boolean verifies = List.of(args).contains("--verify");
        List<String> names = verifies
                ? Foreign.all().stream().map(Foreign::name).toList()
                : Library.ALL.stream().map(Library::artifact).toList();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--every") && i + 1 < args.length) {
                every = Integer.parseInt(args[++i]);
            } else if (FLAGS.contains(args[i])) {
                flags.add(args[i]);
            } else if (names.contains(args[i])) {
                libraries.add(args[i]);
            } else {
                throw new IllegalArgumentException("Neither an option nor a library: " + args[i]);
            }
        }
        List<Mode> modes = flags.contains("--both")
                ? List.of(Mode.STATEMENTS, Mode.EXPRESSIONS)
                : List.of(flags.contains("--expressions") ? Mode.EXPRESSIONS : Mode.STATEMENTS);
        boolean times = flags.contains("--time");
        boolean tests = !times && !flags.contains("--compile");
        return new Options(libraries, modes, every, tests, times, flags.contains("--update"), verifies);
    }

    boolean asksFor(String library) {
        return libraries.isEmpty() || libraries.contains(library);
    }
}
