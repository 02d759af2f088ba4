package io.yuzuri.injection;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A loader of its own for all our classes: the runtime's are rewritten, those of the scenarios are as they are. */
final class Rewritten extends ClassLoader {
    /** What both sides share. */
    private static final Set<String> SHARED = Set.of(Points.class.getName(), Ledger.class.getName());

    private final Map<String, Class<?>> loaded = new HashMap<>();

    Rewritten() {
        super(Rewritten.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("io.yuzuri.") || SHARED.contains(name)) return super.loadClass(name, resolve);
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = loaded.get(name);
            if (known == null) loaded.put(name, known = define(name));
            return known;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) throw new ClassNotFoundException(name);
            byte[] bytes = in.readAllBytes();
            if (!name.startsWith(Rewritten.class.getPackageName())) bytes = Rewriter.rewrite(bytes);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
