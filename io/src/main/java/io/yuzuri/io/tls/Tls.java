package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.TaskTimeout;
import io.yuzuri.Timeout;
import io.yuzuri.io.BufferPool;
import io.yuzuri.io.ByteStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * How to protect streams by TLS 1.3 or 1.2: for the connections of one server, or to one host.
 *
 * <p>Keys and certificates are those of an {@link SSLContext}. One whose key manager comes from the JDK's factory
 * {@code NewSunX509} chooses among a server's certificates by the name that the client asks for (SNI). A client checks
 * that the certificate is one of the host that it wants. Sessions are resumed, as the context has it. There is no
 * renegotiation. What takes long, such as the mathematics of a handshake, is done by {@link io.yuzuri.Yield#call}.
 *
 * <pre>{@code
 * Tls tls = Tls.server(context).alpn("h2", "http/1.1");
 * TlsStream client = tls.wrap(Io.stream(Io.accept(listener)));
 *
 * Tls toServer = Tls.client(SSLContext.getDefault(), "example.org", 443);
 * TlsStream server = toServer.wrap(Io.stream(Io.connect("example.org", 443)));
 * }</pre>
 *
 * <p>Immutable but for its buffers, which are of the tasks of one scheduler: each scheduler needs its own.
 */
public final class Tls {
    /** Whether a server wants to know who its clients are. */
    public enum ClientAuth {
        /** It does not ask. */
        NONE,

        /** It asks, and takes a client without a certificate as well. */
        WANT,

        /** It asks, and takes no client without a certificate that it trusts. */
        NEED
    }

    /** Room for a record of either side. */
    private static final int BUFFER = 17 * 1024;

    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private final SSLContext context;

    /** Null for a server. */
    private final String host;

    private final int port;
    private final BufferPool pool;
    private final Settings settings;

    private record Settings(
            List<String> protocols,
            ClientAuth clientAuth,
            Duration handshakeLimit,
            UnaryOperator<SSLParameters> parameters) {}

    private Tls(SSLContext context, String host, int port, BufferPool pool, Settings settings) {
        this.context = Objects.requireNonNull(context, "context");
        this.host = host;
        this.port = port;
        this.pool = pool;
        this.settings = settings;
    }

    private Tls(SSLContext context, String host, int port) {
        this(
                context,
                host,
                port,
                new BufferPool(BUFFER),
                new Settings(List.of(), ClientAuth.NONE, HANDSHAKE, UnaryOperator.identity()));
    }

    private Tls with(Settings changed) {
        return new Tls(context, host, port, pool, changed);
    }

    /**
     * For the connections of a server.
     *
     * @param context has the server's key and certificates, and those of the clients that it trusts
     * @return without ALPN, asking clients for nothing, with ten seconds for the handshake
     */
    public static Tls server(SSLContext context) {
        return new Tls(context, null, -1);
    }

    /**
     * For connections to a server, whose certificate must be one of this host.
     *
     * @param context has the certificates that the client trusts, and its own, if it has one
     * @param host the name that the server's certificate must have, which it is told (SNI)
     * @param port with the name, what sessions to resume are found by
     * @return without ALPN, with ten seconds for the handshake
     */
    public static Tls client(SSLContext context, String host, int port) {
        return new Tls(context, Objects.requireNonNull(host, "host"), port);
    }

    /**
     * The same with protocols to choose from (ALPN): a server takes the first of its own that the client offers, and
     * refuses one that offers none of them.
     *
     * @param protocols such as {@code h2} and {@code http/1.1}, the best first
     * @return another one
     */
    public Tls alpn(String... protocols) {
        return with(
                new Settings(List.of(protocols), settings.clientAuth, settings.handshakeLimit, settings.parameters));
    }

    /**
     * The same, asking clients for certificates. Throws {@link IllegalStateException} for a client.
     *
     * @param asks whether, and what then
     * @return another one
     */
    public Tls clientAuth(ClientAuth asks) {
        if (host != null) throw new IllegalStateException("Only a server asks for certificates of clients.");
        Objects.requireNonNull(asks, "asks");
        return with(new Settings(settings.protocols, asks, settings.handshakeLimit, settings.parameters));
    }

    /**
     * The same with another time for the handshake, after which {@link #wrap} throws {@link SocketTimeoutException}.
     *
     * @param limit how long it may take
     * @return another one
     */
    public Tls handshakeWithin(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        return with(new Settings(settings.protocols, settings.clientAuth, limit, settings.parameters));
    }

    /**
     * The same with further settings of the JDK: ciphers, protocols, other names. What is set here comes last.
     *
     * <pre>{@code
     * tls.with(parameters -> {
     *     parameters.setProtocols(new String[] {"TLSv1.3"});
     *     return parameters;
     * })
     * }</pre>
     *
     * @param change is given the parameters of each connection, and gives those to be used
     * @return another one
     */
    public Tls with(UnaryOperator<SSLParameters> change) {
        UnaryOperator<SSLParameters> before = settings.parameters;
        Objects.requireNonNull(change, "change");
        return with(new Settings(
                settings.protocols,
                settings.clientAuth,
                settings.handshakeLimit,
                given -> change.apply(before.apply(given))));
    }

    /**
     * Shakes hands over a stream, which belongs to the new one from now on.
     *
     * <p>Suspends until it is done. If it fails, or the task is cancelled, the stream is closed, and the peer has been
     * told why if it listens.
     *
     * @param below a stream of which nothing was read
     * @return the protected stream
     * @throws IOException {@link javax.net.ssl.SSLException} if both sides cannot agree, or a certificate is not
     *     trusted; {@link SocketTimeoutException} if it took too long
     */
    @Coroutine
    public TlsStream wrap(ByteStream below) throws IOException {
        TlsStream stream = begin(below);
        Timeout limit = Timeout.after(settings.handshakeLimit);
        try (limit) {
            stream.handshake();
            return stream;
        } catch (TaskTimeout late) {
            if (late.timeout() != limit) throw late;
            SocketTimeoutException tooLong =
                    new SocketTimeoutException("The TLS handshake took longer than " + settings.handshakeLimit + ".");
            tooLong.initCause(late);
            throw tooLong;
        }
    }

    /** What was set may be refused: then the stream is nobody's. */
    @Coroutine
    private TlsStream begin(ByteStream below) throws IOException {
        try {
            return new TlsStream(engine(), below, pool);
        } catch (Throwable failure) {
            TlsStream.close(below, failure);
            throw failure;
        }
    }

    /** How many buffers its streams hold just now. */
    int lent() {
        return pool.statistics().lent();
    }

    SSLEngine engine() {
        SSLEngine engine = host == null ? context.createSSLEngine() : context.createSSLEngine(host, port);
        engine.setUseClientMode(host != null);
        SSLParameters given = engine.getSSLParameters();
        given.setProtocols(PROTOCOLS.toArray(String[]::new));
        if (!settings.protocols.isEmpty()) given.setApplicationProtocols(settings.protocols.toArray(String[]::new));
        if (host != null) given.setEndpointIdentificationAlgorithm("HTTPS");
        if (settings.clientAuth == ClientAuth.WANT) given.setWantClientAuth(true);
        if (settings.clientAuth == ClientAuth.NEED) given.setNeedClientAuth(true);
        engine.setSSLParameters(settings.parameters.apply(given));
        return engine;
    }
}
