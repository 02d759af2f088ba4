package io.yuzuri.benchmarks.server;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Values by key. Looking up allocates nothing, and so does replacing a value by one of the same length. */
final class Store {
    /** Part of an array, so that one to look up with can be used again and again. */
    private static final class Key {
        private final byte[] bytes;
        private int length;

        Key(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(bytes, 0, length, key.bytes, 0, key.length);
        }

        @Override
        public int hashCode() {
            int hash = 0;
            for (int i = 0; i < length; i++) hash = 31 * hash + bytes[i];
            return hash;
        }
    }

    private final Map<Key, byte[]> values = new HashMap<>();
    private final Key wanted = new Key(new byte[Protocol.IN], 0);

    /** The value of the key in this part of a buffer, or null. */
    byte[] get(ByteBuffer in, int start, int length) {
        in.get(start, wanted.bytes, 0, length);
        wanted.length = length;
        return values.get(wanted);
    }

    /** Takes key and value from these parts of a buffer. */
    void set(ByteBuffer in, int keyStart, int keyLength, int valueStart, int valueLength) {
        byte[] value = get(in, keyStart, keyLength);
        if (value == null || value.length != valueLength) {
            value = new byte[valueLength];
            values.put(new Key(Arrays.copyOf(wanted.bytes, keyLength), keyLength), value);
        }
        in.get(valueStart, value);
    }
}
