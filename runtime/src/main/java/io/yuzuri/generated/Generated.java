package io.yuzuri.generated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks every class that the processor writes. Tools that measure or judge code tell it by this from the user's own:
 * JaCoCo, for one, leaves out what has an annotation of this name in its class file.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {}
