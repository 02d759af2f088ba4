package io.yuzuri.io.tls;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Keys and certificates for tests, signed by themselves and valid for a hundred years: {@code localhost} (and
 * 127.0.0.1, example.test), {@code other} (other.example), {@code client}.
 */
final class Keys {
    private static final char[] PASSWORD = "yuzuri".toCharArray();

    // To take a key out of its file takes longer than a handshake.
    private static final Map<List<String>, KeyManager[]> KEYS = new ConcurrentHashMap<>();
    private static final Map<List<String>, TrustManager[]> TRUSTED = new ConcurrentHashMap<>();

    private Keys() {}

    /**
     * A context with the keys and the trusted certificates of these names.
     *
     * @param keys whose keys it has
     * @param trusted whose certificates it trusts
     */
    static SSLContext context(String[] keys, String... trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    KEYS.computeIfAbsent(List.of(keys), Keys::keyManagers),
                    TRUSTED.computeIfAbsent(List.of(trusted), Keys::trustManagers),
                    new SecureRandom());
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static KeyManager[] keyManagers(List<String> names) {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance("NewSunX509");
            factory.init(only(names, true), PASSWORD);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static TrustManager[] trustManagers(List<String> names) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(only(names, false));
            return factory.getTrustManagers();
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

    private static KeyStore only(List<String> names, boolean withKeys) throws GeneralSecurityException, IOException {
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
