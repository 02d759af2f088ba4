package io.yuzuri.io.tls;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys and certificates for tests, signed by themselves and valid for a hundred years: {@code localhost} (and
 * 127.0.0.1, example.test), {@code other} (other.example), {@code client}.
 */
final class Keys {
    private static final char[] PASSWORD = "yuzuri".toCharArray();

    private Keys() {}

    /**
     * A context with the keys and the trusted certificates of these names.
     *
     * @param keys whose keys it has
     * @param trusted whose certificates it trusts
     */
    static SSLContext context(String[] keys, String... trusted) {
        try {
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("NewSunX509");
            keyManagers.init(only(keys, true), PASSWORD);
            TrustManagerFactory trustManagers =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trustManagers.init(only(trusted, false));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), new SecureRandom());
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static SSLContext server() {
        return context(new String[] {"localhost", "other"}, "client");
    }

    static SSLContext client() {
        return context(new String[0], "localhost", "other");
    }

    static SSLContext clientWithKey() {
        return context(new String[] {"client"}, "localhost", "other");
    }

    static KeyStore all() throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Keys.class.getResourceAsStream("keys.p12")) {
            all.load(in, PASSWORD);
        }
        return all;
    }

    private static KeyStore only(String[] names, boolean withKeys) throws GeneralSecurityException, IOException {
        KeyStore all = all();
        KeyStore some = KeyStore.getInstance("PKCS12");
        some.load(null, PASSWORD);
        for (String name : names) {
            if (withKeys) {
                some.setKeyEntry(name, all.getKey(name, PASSWORD), PASSWORD, all.getCertificateChain(name));
            } else {
                some.setCertificateEntry(name, all.getCertificate(name));
            }
        }
        return some;
    }
}
