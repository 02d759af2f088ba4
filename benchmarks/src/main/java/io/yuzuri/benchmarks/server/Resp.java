package io.yuzuri.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Redis' protocol as far as a benchmark needs it: PING, GET and SET, as arrays and inline, any number of them at once.
 */
final class Resp implements Protocol {
    private static final int ARGUMENTS = 8;

    /** Room that is left for one more answer: a value is shorter than a request. */
    private static final int ROOM = IN + 32;

    private static final int INCOMPLETE = -1;

    private static final byte[] PONG = ascii("+PONG\r\n");
    private static final byte[] OK = ascii("+OK\r\n");
    private static final byte[] NONE = ascii("$-1\r\n");
    private static final byte[] UNKNOWN = ascii("-ERR unknown command\r\n");
    private static final byte[] END = ascii("\r\n");

    private static final int PING = word("ping");
    private static final int GET = word("get ");
    private static final int SET = word("set ");

    private final Store store = new Store();

    // The request at hand: where each of its arguments starts, and how long it is.
    private final int[] starts = new int[ARGUMENTS];
    private final int[] lengths = new int[ARGUMENTS];
    private int count;

    /** Where the line ends that was read last, without its end. */
    private int lineEnd;

    @Override
    public ByteBuffer answer(ByteBuffer in, ByteBuffer out) throws IOException {
        out.clear();
        while (in.hasRemaining() && out.remaining() >= ROOM) {
            int end = request(in, in.position(), in.limit());
            if (end == INCOMPLETE) {
                if (in.remaining() >= IN) throw new IOException("a request of more than " + IN + " bytes");
                break;
            }
            in.position(end);
            if (count > 0) answerOne(in, out);
        }
        return out.flip();
    }

    private void answerOne(ByteBuffer in, ByteBuffer out) {
        int command = command(in);
        if (command == PING && count == 1) {
            out.put(PONG);
        } else if (command == GET && count == 2) {
            byte[] value = store.get(in, starts[1], lengths[1]);
            if (value == null) out.put(NONE);
            else putBulk(value, out);
        } else if (command == SET && count == 3) {
            store.set(in, starts[1], lengths[1], starts[2], lengths[2]);
            out.put(OK);
        } else {
            out.put(UNKNOWN);
        }
    }

    private static void putBulk(byte[] value, ByteBuffer out) {
        out.put((byte) '$');
        int divisor = 1;
        while (value.length / divisor >= 10) divisor *= 10;
        for (; divisor > 0; divisor /= 10) out.put((byte) ('0' + value.length / divisor % 10));
        out.put(END).put(value).put(END);
    }

    /** Reads a request; says where it ends. */
    private int request(ByteBuffer in, int start, int limit) throws IOException {
        int at = line(in, start, limit);
        if (at == INCOMPLETE) return INCOMPLETE;
        if (in.get(start) != '*') {
            readInline(in, start, lineEnd);
            return at;
        }
        count = number(in, start + 1, lineEnd);
        if (count > ARGUMENTS) throw new IOException(count + " arguments");
        for (int i = 0; i < count; i++) {
            int head = at;
            at = line(in, head, limit);
            if (at == INCOMPLETE) return INCOMPLETE;
            if (in.get(head) != '$') throw new IOException("an argument that is no bulk string");
            starts[i] = at;
            lengths[i] = number(in, head + 1, lineEnd);
            at += lengths[i] + END.length;
            if (at > limit) return INCOMPLETE;
        }
        return at;
    }

    private void readInline(ByteBuffer in, int start, int end) throws IOException {
        count = 0;
        for (int at = start; at < end; at++) {
            if (in.get(at) == ' ') continue;
            if (count == ARGUMENTS) throw new IOException("more than " + ARGUMENTS + " arguments");
            starts[count] = at;
            while (at < end && in.get(at) != ' ') at++;
            lengths[count] = at - starts[count++];
        }
    }

    /** Finds the end of a line; says where the next one starts. */
    private int line(ByteBuffer in, int start, int limit) {
        for (int at = start; at < limit; at++) {
            if (in.get(at) != '\n') continue;
            lineEnd = at > start && in.get(at - 1) == '\r' ? at - 1 : at;
            return at + 1;
        }
        return INCOMPLETE;
    }

    private static int number(ByteBuffer in, int start, int end) throws IOException {
        int number = 0;
        for (int at = start; at < end; at++) {
            int digit = in.get(at) - '0';
            if (digit < 0 || digit > 9 || number > IN) throw new IOException("no number, or too large a one");
            number = 10 * number + digit;
        }
        if (start == end) throw new IOException("no number");
        return number;
    }

    /** The first argument, if it has three or four letters; small ones. */
    private int command(ByteBuffer in) {
        int start = starts[0];
        return switch (lengths[0]) {
            case 3 -> letters(in, start) << 8 | ' ';
            case 4 -> letters(in, start) << 8 | in.get(start + 3) | 0x20;
            default -> 0;
        };
    }

    private static int letters(ByteBuffer in, int at) {
        return (in.get(at) | 0x20) << 16 | (in.get(at + 1) | 0x20) << 8 | in.get(at + 2) | 0x20;
    }

    private static int word(String letters) {
        int word = 0;
        for (int i = 0; i < letters.length(); i++) word = word << 8 | letters.charAt(i);
        return word;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
