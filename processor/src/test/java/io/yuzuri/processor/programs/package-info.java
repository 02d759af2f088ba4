/**
 * Programs through the processor: those under {@code good/} must behave the same transformed and as written, those
 * under {@code bad/} must be refused at the marked line.
 *
 * <p>{@code Program} is a file and what its comments say; {@code Javac} compiles; {@code Compiled} sorts the outcome by
 * program; {@code Stage} loads one program and runs it under {@code Conditions}, which say what suspends, fails and is
 * cancelled, and gives a {@code Trace}.
 */
package io.yuzuri.processor.programs;
