package io.yuzuri;

/**
 * Gets the result of blocking work that ended when nobody waited for it any more: to close it, say.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface LateResult<T> {

    /**
     * Takes the result, on a thread of the offload pool.
     *
     * @param result what the work returned
     * @throws Exception is logged
     */
    void accept(T result) throws Exception;
}
