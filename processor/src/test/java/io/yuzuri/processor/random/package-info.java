/**
 * Random programs through the processor, each compared transformed and as written.
 *
 * <p>{@code Generator} makes a class from a seed, as a tree of {@code Piece}s: {@code Statements}, {@code Loops} and
 * {@code Attempts} know what can complete normally and which jumps are legal, {@code Expressions}, {@code Operators}
 * and {@code Places} keep the static types, {@code Scope} holds what is known at a place. {@code Patterns} makes what
 * newer releases of the language have: a seed stands for one program on JDKs before 22, and for another on those from
 * 22 on. Every program is valid Java without warnings, and ends. {@code Kinds} adds to each program some
 * {@link Kind}s of text by {@link Template}s, one class a kind, and a comment at its head says which; {@code Disguise}
 * gives locals names that others have, and puts comments and line breaks between tokens. {@code Batch} compiles many
 * in one run, {@code Trial} runs one under the harness's conditions, {@code Shrinker} makes a failing one smaller by
 * {@code Edit}s.
 */
package io.yuzuri.processor.random;
