package io.yuzuri;

import java.util.Objects;

/**
 * Something that libraries bind to a thread, such as the context of a logger or the span of a trace, and that is meant
 * to belong to a task: {@link Scheduler.Builder#carry}.
 *
 * <pre>{@code
 * final class LoggingContext implements ThreadContext<Map<String, String>> {
 *     @Override
 *     public Map<String, String> capture() {
 *         return MDC.getCopyOfContextMap();
 *     }
 *
 *     @Override
 *     public void restore(Map<String, String> captured) {
 *         if (captured == null) MDC.clear();
 *         else MDC.setContextMap(captured);
 *     }
 * }
 * }</pre>
 *
 * <p>What it throws is logged, once, and the task goes on without.
 *
 * @param <C> what is carried
 */
public interface ThreadContext<C> {

    /**
     * Says what is bound to this thread.
     *
     * @return what {@link #restore} binds again, perhaps to another thread; it must not change afterwards; null if
     *     nothing is bound
     */
    C capture();

    /**
     * Binds to this thread what was captured, in place of whatever is bound.
     *
     * @param captured what was captured; null to bind nothing
     */
    void restore(C captured);

    /**
     * What a thread-local variable holds. Its initial value counts as nothing only if that is null.
     *
     * @param <V> the type of its values, which must not change
     * @param local the variable
     * @return carries its value
     */
    static <V> ThreadContext<V> of(ThreadLocal<V> local) {
        Objects.requireNonNull(local, "local");
        return new ThreadContext<>() {
            @Override
            public V capture() {
                return local.get();
            }

            @Override
            public void restore(V captured) {
                if (captured == null) {
                    local.remove();
                } else {
                    local.set(captured);
                }
            }
        };
    }
}
