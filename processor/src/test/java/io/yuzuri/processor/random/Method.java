package io.yuzuri.processor.random;

import java.util.List;

/**
 * A coroutine of a random program, for those who call it.
 *
 * @param cost about how many effects one call has
 * @param recursive whether its first parameter bounds its recursion
 */
record Method(
        String name,
        boolean isStatic,
        boolean isPrivate,
        Type returns,
        List<Type> parameters,
        boolean checked,
        boolean recursive,
        int cost) {
    Method costing(int more) {
        return new Method(name, isStatic, isPrivate, returns, parameters, checked, recursive, more);
    }
}
