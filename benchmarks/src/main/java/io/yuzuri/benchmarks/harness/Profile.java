package io.yuzuri.benchmarks.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a process's CPU time went: samples of its stacks, each counted for the part that its innermost frame belongs
 * to; one that any part may use (collections, locks, buffers, {@code Unsafe}) for its caller's.
 *
 * <p>A stack is a line {@code outermost;…;innermost count} as async-profiler's {@code collapsed,ann} prints it: the
 * kernel's frames end in {@code _[k]}, those of Java in another letter or digit, native ones in nothing.
 */
final class Profile {
    /** What CPU time goes to. */
    enum Part {
        READ("kernel: read"),
        WRITE("kernel: write"),
        SELECT("kernel: epoll"),
        OTHER_KERNEL("kernel: other"),
        CHANNELS("JDK: channels, selector, buffers"),
        NETTY("Netty"),
        COROUTINES("Yuzuri"),
        SERVER("the server's own code"),
        VIRTUAL_THREADS("JDK: virtual threads"),
        OTHER_JAVA("Java: other"),
        JVM("JVM: compiler, collector, stubs");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** The kernel's own names of its entries. */
    private static final Pattern SYSTEM_CALL =
            Pattern.compile("(?:__x64_sys|ksys|__sys|do)_(read|recv|write|send|epoll)");

    /** A part's methods. */
    private record Owned(Part part, Pattern methods) {
        Owned(Part part, String methods) {
            this(part, Pattern.compile(methods));
        }
    }

    /** The first one that a method matches owns it. */
    private static final List<Owned> OWNED = List.of(
            new Owned(Part.COROUTINES, "io/yuzuri/benchmarks/\\w+/\\w+Tasks(\\$\\w+)?\\."),
            new Owned(Part.SERVER, "io/yuzuri/benchmarks/"),
            new Owned(Part.COROUTINES, "io/yuzuri/"),
            new Owned(Part.NETTY, "io/netty/"),
            new Owned(Part.VIRTUAL_THREADS, "java/lang/(VirtualThread|ThreadBuilders)|jdk/internal/vm/|.*/ForkJoin"),
            new Owned(Part.CHANNELS, "sun/nio/|java/nio/channels/"));

    private final Map<Part, Long> parts = new EnumMap<>(Part.class);
    private final Map<String, Long> methods = new TreeMap<>();
    private long samples;

    private Profile() {}

    static Profile parse(String collapsed) {
        Profile profile = new Profile();
        collapsed.lines().filter(line -> !line.isBlank()).forEach(profile::add);
        return profile;
    }

    private void add(String line) {
        int end = line.lastIndexOf(' ');
        long count = Long.parseLong(line.substring(end + 1));
        List<String> inward = new ArrayList<>(List.of(line.substring(0, end).split(";")));
        Collections.reverse(inward);
        samples += count;
        if (inward.get(0).endsWith("_[k]")) {
            parts.merge(ofKernel(inward), count, Long::sum);
        } else {
            String java = inward.stream().filter(Profile::isJava).findFirst().orElse("");
            parts.merge(ofUser(inward), count, Long::sum);
            methods.merge(method(java, inward.get(0)), count, Long::sum);
        }
    }

    private static Part ofKernel(List<String> inward) {
        for (String frame : inward) {
            Matcher call = SYSTEM_CALL.matcher(frame);
            if (!call.lookingAt()) continue;
            return switch (call.group(1)) {
                case "read", "recv" -> Part.READ;
                case "write", "send" -> Part.WRITE;
                default -> Part.SELECT;
            };
        }
        return Part.OTHER_KERNEL;
    }

    /**
     * A native frame counts for the Java method that called it, and what all use (maps, locks, strings) for who used
     * it.
     */
    private static Part ofUser(List<String> inward) {
        for (String frame : inward) {
            if (!isJava(frame)) continue;
            for (Owned owned : OWNED) {
                if (owned.methods.matcher(frame).lookingAt()) return owned.part;
            }
        }
        return inward.stream().anyMatch(Profile::isJava) ? Part.OTHER_JAVA : Part.JVM;
    }

    private static boolean isJava(String frame) {
        return frame.matches(".*_\\[[0-9ij]]");
    }

    private static String method(String java, String innermost) {
        if (java.isEmpty()) return "(JVM)";
        String name = java.replaceAll("_\\[.]$", "").replace('/', '.');
        return isJava(innermost) ? name : innermost + " in " + name;
    }

    long samples() {
        return samples;
    }

    /** The share of a part, from 0 to 1. */
    double share(Part part) {
        return share(parts.getOrDefault(part, 0L));
    }

    /** The methods outside of the kernel that took most, with their shares. */
    Map<String, Double> heaviest(int count) {
        return methods.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(count)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, method -> share(method.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    private double share(long count) {
        return samples == 0 ? 0 : (double) count / samples;
    }
}
