package io.yuzuri;

/**
 * Work that blocks its thread, for {@link Yield#call(BlockingCall)}.
 *
 * @param <T> the type of the result
 * @param <X> what it may throw; {@link RuntimeException} if nothing that has to be declared
 */
@FunctionalInterface
public interface BlockingCall<T, X extends Exception> {

    /**
     * Does the work, on a thread of the offload pool.
     *
     * @return its result
     * @throws X if it fails
     */
    T call() throws X;
}
