package io.yuzuri.benchmarks.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is compared. */
public enum Contender {
    C("c", "C, epoll"),
    LOOP("loop", "java.nio by hand"),
    /** The same once more: how far it is from {@link #LOOP} is the noise. */
    LOOP_AGAIN("loop-again", "java.nio by hand, again"),
    CLASSIC("classic", "Yuzuri, recv and send"),
    IO("io", "Yuzuri, Io"),
    BORROWING("borrowing", "Yuzuri, borrowed buffers"),
    NETTY_NIO("netty-nio", "Netty, NIO"),
    NETTY_NIO_TUNED("netty-nio-tuned", "Netty, NIO, tuned"),
    NETTY_EPOLL("netty-epoll", "Netty, its own epoll"),
    NETTY_EPOLL_TUNED("netty-epoll-tuned", "Netty, its own epoll, tuned"),
    VIRTUAL("virtual", "virtual threads"),
    GENERATOR("generator", "select loop over generators, literally"),
    REDIS("redis", "Redis");

    /**
     * What JDKs from 24 on need for Netty to be as it was on older ones, with {@code Unsafe} and its own set of
     * selected keys; and without what it checks for its users' sake.
     */
    private static final List<String> NETTY_TUNED = List.of(
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
            "-Dio.netty.tryReflectionSetAccessible=true",
            "-Dio.netty.noUnsafe=false",
            "-Dio.netty.leakDetection.level=disabled",
            "-Dio.netty.buffer.checkAccessible=false",
            "-Dio.netty.buffer.checkBounds=false");

    /** The first JDK that knows it. */
    private static final int UNSAFE_OPTION_SINCE = 23;

    private static final String UNSAFE_OPTION = "--sun-misc-unsafe-memory-access=allow";

    private final String id;
    private final String title;

    Contender(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its name on the command line and in results. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    boolean isJava() {
        return this != C && this != REDIS;
    }

    boolean speaks(Kind kind) {
        return this != REDIS || kind != Kind.ECHO;
    }

    boolean runsOn(int javaVersion) {
        return this != VIRTUAL || javaVersion >= 21;
    }

    /** What its process calls it. */
    String server() {
        return switch (this) {
            case LOOP_AGAIN -> LOOP.id;
            case NETTY_NIO_TUNED -> NETTY_NIO.id;
            case NETTY_EPOLL_TUNED -> NETTY_EPOLL.id;
            default -> id;
        };
    }

    /** What its JVM is told beside what all are told. */
    List<String> flags(int javaVersion) {
        if (this != NETTY_NIO_TUNED && this != NETTY_EPOLL_TUNED) return List.of();
        List<String> flags = new ArrayList<>(NETTY_TUNED);
        if (javaVersion >= UNSAFE_OPTION_SINCE) flags.add(UNSAFE_OPTION);
        return flags;
    }

    /** The one of this name. */
    public static Contender of(String id) {
        return Arrays.stream(values())
                .filter(contender -> contender.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server " + id + ", but " + ids()));
    }

    /** Those of these names that the JDK can run; says which it cannot. */
    static List<Contender> of(List<String> ids, int javaVersion) {
        List<Contender> runnable = new ArrayList<>();
        for (String id : ids) {
            Contender contender = of(id);
            if (contender.runsOn(javaVersion)) {
                runnable.add(contender);
            } else {
                System.err.printf("%s is left out: JDK %d cannot run it%n", id, javaVersion);
            }
        }
        if (runnable.isEmpty()) throw new IllegalArgumentException("--servers: none is left to measure");
        return runnable;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Contender::id).toList();
    }
}
