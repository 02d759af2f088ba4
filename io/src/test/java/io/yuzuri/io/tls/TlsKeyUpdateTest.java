package io.yuzuri.io.tls;

import static io.yuzuri.everywhere.VirtualClock.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLProtocolException;
import org.junit.jupiter.api.Test;

/** A peer that asks for new keys. */
class TlsKeyUpdateTest {
    private static final int MANY = 1_000;

    /** The client asks for new keys before each byte that it writes. */
    @Coroutine
    static String updates(boolean isAnswered) throws IOException {
        Io.Pair pair = Io.pair();
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(Tls.server(Keys.server()), pair.far()));
        SSLEngine engine = Tls.client(Keys.client(), "localhost", 1).engine();
        TlsStream near = new TlsStream(engine, pair.near(), new BufferPool(1 << 15));
        near.handshake();
        TlsStream far = Yield.await(accepting, IOException.class);
        ByteBuffer one = ByteBuffer.allocate(1);
        for (int i = 0; i < MANY; i++) {
            engine.beginHandshake();
            near.write(one.clear());
            try {
                far.read(one.clear());
            } catch (SSLProtocolException refused) {
                return "refused after " + i;
            }
            if (!isAnswered) continue;
            far.write(one.clear());
            near.read(one.clear());
        }
        return "done";
    }

    @Test
    void whoAsksAgainAndAgainAndGetsNothingIsRefused() {
        assertEquals("refused after 256", run(TlsKeyUpdateTestTasks.updates(false)));
    }

    @Test
    void whatIsWrittenAnswersThem() {
        assertEquals("done", run(TlsKeyUpdateTestTasks.updates(true)));
    }
}
