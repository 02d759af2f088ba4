package io.yuzuri.benchmarks.lateness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A measurement: {@code DUE PEER BESIDE WARM_UP_MILLIS MILLIS}. Says a {@link Lateness} as a line of JSON. */
public final class LatenessMain {
    static final List<String> DUES = List.of("deadline", "echo");
    static final List<String> PEERS = List.of("yuzuri", "yuzuri-io", "loop", "virtual");

    private LatenessMain() {}

    /** The process's entry. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Beside beside = Beside.of(args[2]);
        Lateness lateness = measure(args[0], args[1], beside, Long.parseLong(args[3]), Long.parseLong(args[4]));
        System.out.println(new ObjectMapper().writeValueAsString(lateness));
        System.exit(0);
    }

    static Lateness measure(String due, String peer, Beside beside, long warmUpMillis, long millis)
            throws IOException, InterruptedException {
        Scene scene = new Scene(beside, due.equals("echo"));
        scene.begin(warmUpMillis, millis);
        switch (peer) {
            case "yuzuri" -> YuzuriScene.run(scene);
            case "yuzuri-io" -> IoScene.run(scene);
            case "loop" -> LoopScene.run(scene);
            case "virtual" -> VirtualScene.run(scene);
            default -> throw new IllegalArgumentException("no peer " + peer + ", but " + PEERS);
        }
        scene.end();
        return scene.measured(due, peer, warmUpMillis);
    }
}
