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
 * Where a process's CPU time went: samples of its stacks, each counted for the part that its innermost frame belongs to.
 *
 * <p>A stack is a line {@code outermost;…;innermost count} as async-profiler's {@code collapsed,ann} prints it: the kernel's
 * frames end in {@code _[k]}, those of Java in another letter or digit, native ones in nothing.
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
        VIRTUAL_THREADS("JDK: virtual threads, locks, queues"),
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

    private static final List<String> CHANNELS =
            List.of("sun/nio/", "java/nio/", "jdk/internal/misc/", "jdk/internal/foreign/");

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
            parts.merge(ofUser(java, inward), count, Long::sum);
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

    /** A native frame counts for the Java method that called it. */
    private static Part ofUser(String java, List<String> inward) {
        if (java.isEmpty()) return Part.JVM;
        if (java.startsWith("io/yuzuri/benchmarks/")) return Part.SERVER;
        if (java.startsWith("io/yuzuri/")) return Part.COROUTINES;
        if (java.startsWith("io/netty/")) return Part.NETTY;
        boolean isOfChannels = CHANNELS.stream().anyMatch(java::startsWith);
        return !isOfChannels && inward.stream().anyMatch(frame -> frame.contains("VirtualThread"))
                ? Part.VIRTUAL_THREADS
                : Part.CHANNELS;
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
