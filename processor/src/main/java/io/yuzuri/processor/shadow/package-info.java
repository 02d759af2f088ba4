/**
 * The user's source files, attributed: a second compilation beside the one that runs the processor.
 *
 * <p>Method bodies have no types while processors run, and asking for them in place harms the user's own compilation.
 * So the files that hold coroutines are parsed and analysed once more, by a compiler task of our own that sees the same
 * classes as the user's. Exported compiler API only. {@link ShadowCompilation} is the way in, {@link Shadow} what comes
 * out.
 */
package io.yuzuri.processor.shadow;
