package io.yuzuri.generated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which lines of the user's source a generated class came from; written by the processor, read by stack traces.
 *
 * <p>It holds for classes nested in that class too, unless they have one of their own. Without a method it is of a
 * class that runs nothing of the user's: stack traces are shown without it.
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
     * @return its simple name; empty if the class is that of no coroutine
     */
    String method() default "";

    /**
     * The erased types of the coroutine's parameters: {@code "(int, java.lang.String[])"}.
     *
     * @return their binary names; empty if the class declares no other method of its name
     */
    String parameters() default "";

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
    int[] states() default {};

    /**
     * The user's lines of generated lines: {@code "57:31 58:32"} says that generated line 57 came from line 31.
     *
     * @return pairs in ascending order, in several strings only because the size of a constant is limited
     */
    String[] lines() default {};

    /**
     * The classes in the coroutine's body: {@code "1:31-35:app.Server$2"} says that in lines 31 to 35 there is one of
     * that binary name, and that no other is around it there.
     *
     * @return depth, lines and name of each, outer ones before those within
     */
    String[] classes() default {};
}
