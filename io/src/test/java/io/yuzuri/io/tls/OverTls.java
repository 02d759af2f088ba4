package io.yuzuri.io.tls;

import io.yuzuri.Coroutine;
import io.yuzuri.Task;
import io.yuzuri.Yield;
import io.yuzuri.io.ByteStreamContract;
import io.yuzuri.io.ByteStreamContract.Ends;
import java.io.IOException;

/** Two ends of a TLS connection over two ends of another stream. */
final class OverTls implements ByteStreamContract.Opening {
    private final ByteStreamContract.Opening below;
    private final String protocol;

    OverTls(ByteStreamContract.Opening below, String protocol) {
        this.below = below;
        this.protocol = protocol;
    }

    Tls of(Tls tls) {
        return tls.with(parameters -> {
            parameters.setProtocols(new String[] {protocol});
            return parameters;
        });
    }

    @Override
    @Coroutine
    public Ends open() throws IOException {
        Ends raw = below.open();
        Tls server = of(Tls.server(Keys.server()));
        Tls client = of(Tls.client(Keys.client(), "localhost", 443));
        Task<TlsStream> accepting = Yield.spawn(TlsTasks.wrap(server, raw.far()));
        TlsStream near = client.wrap(raw.near());
        return new Ends(near, Yield.await(accepting, IOException.class));
    }
}
