package io.yuzuri.benchmarks.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** A load's process: connected when it is made, its connections closed when it is. */
final class Loading extends Talk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Loading(List<String> command, Place place) throws IOException {
        super(place.onLoadCore(command), place.errors("load"));
        hear("connected");
    }

    static Loading connect(Server server, Load load, Load.Extent extent, Place place) throws IOException {
        List<String> command = List.of(
                "" + place.program("load"),
                "" + server.port(),
                load.kind().id(),
                "" + load.size(),
                "" + load.connections(),
                "" + load.turns(),
                "" + load.active(),
                "" + load.pipeline(),
                "" + extent.warmUpMillis(),
                "" + extent.measureMillis(),
                "" + extent.requests(),
                "" + server.pid());
        return new Loading(command, place);
    }

    /** Lets it run to its end. */
    LoadResult run() {
        say("go");
        try {
            return JSON.readValue(hear(), LoadResult.class);
        } catch (JsonProcessingException garbled) {
            throw new IllegalStateException(garbled);
        }
    }
}
