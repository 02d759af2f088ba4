package io.yuzuri.processor.ir;

/**
 * A class in the body of a coroutine; stack traces tell it by its place.
 *
 * @param depth how many classes of the body it is in, itself included
 * @param first the line that it begins in
 * @param last the line that it ends in
 * @param name its binary name
 */
public record ClassBody(int depth, int first, int last, String name) {}
