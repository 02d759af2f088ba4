package io.yuzuri;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that may suspend: the processor writes a resumable task for it.
 *
 * <p>For a method {@code m} of a class {@code X} the processor writes a factory {@code XTasks.m} with the same
 * parameters, which returns a {@link Task}. Inside the method the operations of {@link Yield} suspend the task and not
 * the thread, and a call of another coroutine suspends whenever that one does.
 *
 * <p>Called directly, the method still means what it says: it blocks the thread that calls it.
 *
 * <pre>{@code
 * @Coroutine
 * static void echo(SocketChannel client) throws IOException {
 *     try (client) {
 *         ByteBuffer buffer = ByteBuffer.allocate(1024);
 *         while (true) {
 *             Yield.recv(client);
 *             if (client.read(buffer.clear()) < 0) return;
 *             writeFully(client, buffer.flip());
 *         }
 *     }
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Coroutine {}
