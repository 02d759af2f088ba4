package io.yuzuri.io.tls;

import static io.yuzuri.everywhere.VirtualClock.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.TaskCancelled;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.Yield;
import io.yuzuri.io.ByteStream;
import io.yuzuri.io.Io;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a layer of TLS must survive, in virtual time and over memory. */
class TlsTest {
    private static final int MUTATIONS = Integer.getInteger("yuzuri.tls.mutations", 60);

    private static Tls of(Tls tls, String protocol) {
        return new OverTls(null, protocol).of(tls);
    }

    private static ByteBuffer text(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    // ---- what is agreed upon

    @Coroutine
    static String agrees(Tls server, Tls client) throws Exception {
        Io.Pair pair = Io.pair();
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(server, pair.far()));
        String said;
        TlsStream near = null;
        try {
            near = client.wrap(pair.near());
            said = near.session().getPeerPrincipal() + " " + near.applicationProtocol();
            near.write(text("x"));
        } catch (SSLException refused) {
            said = "refused";
        }
        try {
            TlsStream far = Yield.await(accepting, IOException.class);
            far.read(ByteBuffer.allocate(1));
            said += " / " + far.applicationProtocol();
            if (!server.engine().getNeedClientAuth()) return said;
            return said + " " + far.session().getPeerPrincipal();
        } catch (SSLException refused) {
            if (near == null) return said + " / refused";
            try {
                near.read(ByteBuffer.allocate(1));
                return said + " / refused in silence";
            } catch (SSLException told) {
                return said + " / refused, and told";
            }
        }
    }

    @Test
    void theCertificateIsThatOfTheNameThatIsAskedFor() {
        Tls server = Tls.server(Keys.server());
        for (String host : new String[] {"localhost", "example.test"}) {
            assertEquals("CN=localhost  / ", run(TlsTestTasks.agrees(server, Tls.client(Keys.client(), host, 1))));
            server = Tls.server(Keys.server());
        }
        assertEquals(
                "CN=other.example  / ",
                run(TlsTestTasks.agrees(server, Tls.client(Keys.client(), "other.example", 1))));
    }

    @Test
    void theNameOfTheHostIsChecked() {
        Tls client = Tls.client(Keys.client(), "elsewhere.test", 1);
        assertEquals("refused / refused", run(TlsTestTasks.agrees(Tls.server(Keys.server()), client)));
    }

    @Test
    void theProtocolIsTheServersFirstThatTheClientOffers() {
        Tls server = Tls.server(Keys.server()).alpn("h2", "http/1.1");
        Tls client = Tls.client(Keys.client(), "localhost", 1);
        assertEquals(
                "CN=localhost http/1.1 / http/1.1", run(TlsTestTasks.agrees(server, client.alpn("http/1.1", "x"))));
        server = Tls.server(Keys.server()).alpn("h2", "http/1.1");
        assertEquals("refused / refused", run(TlsTestTasks.agrees(server, client("spdy"))));
    }

    private static Tls client(String protocol) {
        return Tls.client(Keys.client(), "localhost", 1).alpn(protocol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void aServerMayWantToKnowItsClients(String protocol) {
        Tls known = of(Tls.client(Keys.clientWithKey(), "localhost", 1), protocol);
        Tls unknown = of(Tls.client(Keys.client(), "localhost", 1), protocol);
        assertEquals("CN=localhost  /  CN=client", run(TlsTestTasks.agrees(needing(), known)));
        String refused = protocol.equals("TLSv1.2") ? "refused / refused" : "CN=localhost  / refused, and told";
        assertEquals(refused, run(TlsTestTasks.agrees(needing(), unknown)));
    }

    private static Tls needing() {
        return Tls.server(Keys.server()).clientAuth(Tls.ClientAuth.NEED);
    }

    // ---- the end

    @Coroutine
    static String ends(String protocol, boolean saysSo) throws IOException {
        Io.Pair pair = Io.pair();
        Tls server = of(Tls.server(Keys.server()), protocol);
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(server, pair.far()));
        TlsStream near = Tls.client(Keys.client(), "localhost", 1).wrap(pair.near());
        TlsStream far = Yield.await(accepting, IOException.class);
        near.write(text("last"));
        if (saysSo) {
            near.close();
        } else {
            pair.near().close();
        }
        ByteBuffer got = ByteBuffer.allocate(10);
        try {
            while (far.read(got) >= 0) continue;
            return got.position() + ", the end";
        } catch (TruncatedException cut) {
            try {
                far.read(got);
                return "forgotten";
            } catch (TruncatedException again) {
                return got.position() + ", cut off";
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void anEndIsToldFromBeingCutOff(String protocol) {
        assertEquals("4, the end", run(TlsTestTasks.ends(protocol, true)));
        assertEquals("4, cut off", run(TlsTestTasks.ends(protocol, false)));
    }

    @Coroutine
    static String closesThoughCancelled() throws IOException {
        Io.Pair pair = Io.pair();
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(Tls.server(Keys.server()), pair.far()));
        TlsStream near = Tls.client(Keys.client(), "localhost", 1).wrap(pair.near());
        TlsStream far = Yield.await(accepting, IOException.class);
        Timeout limit = Timeout.after(Duration.ofSeconds(1));
        try (limit) {
            ByteBuffer much = ByteBuffer.allocate(1 << 20);
            while (true) near.write(much.clear()); // nobody reads it
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
        }
        Task<Void> closing = Yield.spawn(TlsStreamTasks.close(near));
        Yield.pause();
        closing.cancel();
        try {
            Yield.await(closing);
        } catch (TaskCancelled cancelled) {
            // It was in the middle of it.
        }
        try {
            pair.near().tryRead(ByteBuffer.allocate(1));
            return "open";
        } catch (ClosedChannelException closed) {
            far.close();
            return "closed";
        }
    }

    @Test
    void whoIsCancelledWhileClosingHasClosed() {
        assertEquals("closed", run(TlsTestTasks.closesThoughCancelled()));
    }

    // ---- peers that are none

    @Coroutine
    static String meetsSilence(Tls server) throws IOException {
        Io.Pair pair = Io.pair();
        try {
            server.wrap(pair.far());
            return "agreed";
        } catch (SocketTimeoutException tooLong) {
            int n = pair.near().read(ByteBuffer.allocate(1));
            return tooLong.getMessage() + " " + Yield.nanoTime() / 1_000_000_000 + " s " + n;
        }
    }

    @Test
    void silenceIsNotWaitedForForEver() {
        assertEquals(
                "The TLS handshake took longer than PT3S. 3 s -1",
                run(TlsTestTasks.meetsSilence(Tls.server(Keys.server()).handshakeWithin(Duration.ofSeconds(3)))));
    }

    @Coroutine
    static String meetsPlainText() throws IOException {
        Io.Pair pair = Io.pair();
        pair.near().write(text("GET / HTTP/1.1\r\n\r\n"));
        try {
            Tls.server(Keys.server()).wrap(pair.far());
            return "agreed";
        } catch (SSLException noTls) {
            ByteBuffer alert = ByteBuffer.allocate(100);
            while (pair.near().read(alert) >= 0) continue;
            return "alert " + alert.get(0) + ", " + alert.position() + " bytes";
        }
    }

    @Test
    void plainTextIsAnsweredByAnAlert() {
        assertEquals("alert 21, 7 bytes", run(TlsTestTasks.meetsPlainText()));
    }

    @Coroutine
    static String closesInTheMiddle() throws IOException {
        Io.Pair pair = Io.pair();
        Task<TlsStream> connecting = Yield.spawn(TlsTasks.wrap(Tls.client(Keys.client(), "localhost", 1), pair.near()));
        pair.far().read(ByteBuffer.allocate(100));
        pair.far().close();
        try {
            Yield.await(connecting, IOException.class);
            return "agreed";
        } catch (SSLHandshakeException ended) {
            return ended.getMessage();
        }
    }

    @Test
    void anEndInTheMiddleOfTheHandshakeIsSaid() {
        assertEquals("The connection ended during the handshake.", run(TlsTestTasks.closesInTheMiddle()));
    }

    // ---- bytes as they come

    @Coroutine
    static String drips(String protocol) throws IOException {
        Io.Pair pair = Io.pair();
        Tls server = of(Tls.server(Keys.server()), protocol);
        Tls client = Tls.client(Keys.client(), "localhost", 1);
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(server, Meddling.dripping(pair.far())));
        TlsStream near = client.wrap(Meddling.dripping(pair.near()));
        TlsStream far = Yield.await(accepting, IOException.class);
        near.write(text("hello, "), text("world"));
        ByteBuffer got = ByteBuffer.allocate(12);
        while (got.hasRemaining()) far.read(got);
        far.write(got.flip());
        got.clear();
        while (got.hasRemaining()) near.read(got);
        String lent = server.lent() + " and " + client.lent() + " buffers";
        near.close();
        int end = far.read(ByteBuffer.allocate(1));
        far.close();
        return StandardCharsets.UTF_8.decode(got.flip()) + ", " + end + ", " + lent + " idle, "
                + (server.lent() + client.lent()) + " at the end";
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void byteByByteAllIsTheSameAndWhoIsIdleHoldsNoBuffer(String protocol) {
        assertEquals("hello, world, -1, 0 and 0 buffers idle, 0 at the end", run(TlsTestTasks.drips(protocol)));
    }

    // ---- what was wrong stays wrong

    @Coroutine
    static String readsOn(long position) throws IOException {
        Io.Pair pair = Io.pair();
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(Tls.server(Keys.server()), pair.far()));
        TlsStream near = Tls.client(Keys.client(), "localhost", 1).wrap(Meddling.changing(pair.near(), position, 1));
        TlsStream far = Yield.await(accepting, IOException.class);
        far.write(text("x".repeat(10_000)));
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            try {
                int n;
                while ((n = near.read(ByteBuffer.allocate(100))) >= 0) continue;
                said.append(n);
            } catch (SSLException wrong) {
                said.append("wrong ");
            }
        }
        try {
            far.read(ByteBuffer.allocate(1));
            said.append("and nobody told");
        } catch (SSLException alert) {
            said.append("and told");
        }
        return said.toString();
    }

    @Test
    void whatWasWrongIsNoEnd() {
        assertEquals("wrong wrong wrong and told", run(TlsTestTasks.readsOn(9_000)));
    }

    @Coroutine
    static void writesMuch(TlsStream stream) throws IOException {
        while (true) stream.write(ByteBuffer.allocate(1 << 16));
    }

    @Coroutine
    static String closesWhileOneWrites() throws IOException {
        Io.Pair pair = Io.pair();
        Tls server = Tls.server(Keys.server());
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(server, pair.far()));
        TlsStream near = Tls.client(Keys.client(), "localhost", 1).wrap(pair.near());
        TlsStream far = Yield.await(accepting, IOException.class);
        Task<Void> writing = Yield.spawn(TlsTestTasks.writesMuch(far));
        Yield.sleep(Duration.ofMillis(1));
        far.close();
        try {
            Yield.await(writing, IOException.class);
            return "goes on";
        } catch (ClosedChannelException closed) {
            near.close();
            return "closed, " + server.lent() + " buffers";
        }
    }

    @Test
    void whoWritesIsToldOfTheClosing() {
        assertEquals("closed, 0 buffers", run(TlsTestTasks.closesWhileOneWrites()));
    }

    // ---- bytes that somebody has changed

    /** A conversation in which one byte was changed on its way to one side; how it ended for the other. */
    @Coroutine
    static String conversation(String protocol, boolean toServer, long position, int bits) throws IOException {
        Io.Pair pair = Io.pair();
        Tls server = of(Tls.server(Keys.server()).handshakeWithin(Duration.ofSeconds(5)), protocol);
        Tls client = Tls.client(Keys.client(), "localhost", 1).handshakeWithin(Duration.ofSeconds(5));
        ByteStream near = toServer ? pair.near() : Meddling.changing(pair.near(), position, bits);
        ByteStream far = toServer ? Meddling.changing(pair.far(), position, bits) : pair.far();
        Task<String> serving = Yield.spawn(TlsTestTasks.echoes(server, far));
        Task<String> asking = Yield.spawn(TlsTestTasks.asks(client, near));
        String ended = Yield.await(asking) + " / " + Yield.await(serving);
        assertEquals(0, server.lent() + client.lent(), "buffers");
        assertTrue(Yield.nanoTime() < 60_000_000_000L, "it took " + Yield.nanoTime());
        return ended;
    }

    @Coroutine
    static String echoes(Tls server, ByteStream raw) throws IOException {
        try (TlsStream far = server.wrap(raw)) {
            ByteBuffer buffer = ByteBuffer.allocate(100);
            while (far.read(buffer.clear()) >= 0) far.write(buffer.flip());
            return "well";
        } catch (IOException failure) {
            return "failed";
        }
    }

    @Coroutine
    static String asks(Tls client, ByteStream raw) throws IOException {
        Timeout limit = Timeout.after(Duration.ofSeconds(5));
        try (limit) {
            return talk(client, raw);
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            return "late";
        }
    }

    @Coroutine
    static String talk(Tls client, ByteStream raw) throws IOException {
        try (TlsStream near = client.wrap(raw)) {
            for (int i = 0; i < 3; i++) {
                near.write(text("question"));
                ByteBuffer got = ByteBuffer.allocate(8);
                while (got.hasRemaining()) {
                    if (near.read(got) < 0) return "ended";
                }
                if (!StandardCharsets.UTF_8.decode(got.flip()).toString().equals("question")) return "WRONG";
            }
            return "well";
        } catch (IOException failure) {
            return "failed";
        }
    }

    @Test
    void whateverIsChangedNothingWrongIsReadAndNothingHangs() {
        SplittableRandom random = new SplittableRandom(4711);
        int failed = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String protocol = random.nextBoolean() ? "TLSv1.3" : "TLSv1.2";
            boolean toServer = random.nextBoolean();
            long position = random.nextInt(random.nextBoolean() ? 100 : 3_000);
            int bits = 1 << random.nextInt(8);
            String ended = run(TlsTestTasks.conversation(protocol, toServer, position, bits));
            String what = protocol + (toServer ? " to the server, " : " to the client, ") + position + " ^ " + bits;
            assertFalse(ended.contains("WRONG"), what + ": " + ended);
            if (ended.contains("failed") || ended.contains("late") || ended.contains("ended")) failed++;
        }
        assertTrue(failed > MUTATIONS / 4, failed + " of " + MUTATIONS + " failed");
        assertEquals("well / well", run(TlsTestTasks.conversation("TLSv1.3", true, -1, 0)));
    }
}
