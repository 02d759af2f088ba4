package io.yuzuri;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which lines of the user's source a generated class came from; written by the processor, read by stack traces.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Source {

    /**
     * The class that declares the coroutine.
     *
     * @return its binary name
     */
    String owner();

    /**
     * The coroutine.
     *
     * @return its simple name
     */
    String method();

    /**
     * The user's source file.
     *
     * @return its name without directories
     */
    String file();

    /**
     * The user's line of each state.
     *
     * @return the line that is suspended in state {@code i}, at index {@code i}
     */
    int[] states();

    /**
     * The user's lines of generated lines: {@code "57:31 58:32"} says that generated line 57 came from line 31.
     *
     * @return pairs in ascending order, in several strings only because the size of a constant is limited
     */
    String[] lines() default {};
}
