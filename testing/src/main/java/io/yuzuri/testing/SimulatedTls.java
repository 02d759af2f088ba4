package io.yuzuri.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * TLS whose records are as long in each run of a seed: the key is an RSA key, whose signatures all have one length, and
 * what the handshake draws comes from the simulation. What the records contain differs, and is not in the trace.
 */
final class SimulatedTls {
    private static final String ALIAS = "simulated";

    private SimulatedTls() {}

    /** A context for both sides, which trusts its own certificate. */
    static SSLContext context(RandomGenerator chance) {
        try {
            X509Certificate certificate = certificate();
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keys = {new OnlyKey(key(), certificate)};
            context.init(keys, trust.getTrustManagers(), new SeededRandom(chance));
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no TLS.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate certificate() throws GeneralSecurityException, IOException {
        try (InputStream file = SimulatedTls.class.getResourceAsStream("tls.crt")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    private static PrivateKey key() throws GeneralSecurityException, IOException {
        try (InputStream file = SimulatedTls.class.getResourceAsStream("tls.key")) {
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            byte[] key = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        }
    }

    private static final class OnlyKey extends X509ExtendedKeyManager {
        private static final String[] ALIASES = {ALIAS};

        private final PrivateKey key;
        private final X509Certificate certificate;

        OnlyKey(PrivateKey key, X509Certificate certificate) {
            this.key = key;
            this.certificate = certificate;
        }

        private static String alias(String type) {
            return type.startsWith("RSA") ? ALIAS : null;
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] issuers, SSLEngine engine) {
            return alias(type);
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
            return ALIAS;
        }

        @Override
        public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
            return alias(type);
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
            return ALIAS;
        }

        @Override
        public String[] getServerAliases(String type, Principal[] issuers) {
            return ALIASES.clone();
        }

        @Override
        public String[] getClientAliases(String type, Principal[] issuers) {
            return ALIASES.clone();
        }

        @Override
        public X509Certificate[] getCertificateChain(String alias) {
            return new X509Certificate[] {certificate};
        }

        @Override
        public PrivateKey getPrivateKey(String alias) {
            return key;
        }
    }

    /** Chance of the simulation's. Nobody may want it secret. */
    private static final class SeededRandom extends SecureRandom {
        private static final long serialVersionUID = 1;

        SeededRandom(RandomGenerator chance) {
            super(new Spi(chance), null);
        }

        private static final class Spi extends SecureRandomSpi {
            private static final long serialVersionUID = 1;

            private final transient RandomGenerator chance;

            Spi(RandomGenerator chance) {
                this.chance = chance;
            }

            @Override
            protected void engineSetSeed(byte[] seed) {}

            @Override
            protected void engineNextBytes(byte[] bytes) {
                chance.nextBytes(bytes);
            }

            @Override
            protected byte[] engineGenerateSeed(int bytes) {
                byte[] seed = new byte[bytes];
                chance.nextBytes(seed);
                return seed;
            }
        }
    }
}
