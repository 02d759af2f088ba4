/**
 * Other people's programs: takes a published library, lets every method of it suspend before every statement, and runs
 * the library's own tests on what the processor makes of it.
 *
 * <pre>
 * Conformance   one library after the other, as the Options say
 *   Library       which, and how its tests are run
 * LibraryRun    as published once, changed in each mode
 *   Maven         its jars and class paths
 *   Project       its files, laid out as its authors have them
 *   Program       its sources, attributed
 *     Candidates    which methods can be coroutines
 *     Families      which of them override one another
 *   Plan          what each becomes, and which calls go to coroutines
 *   Change        changes and compiles; leaves out what is refused, and goes on
 *   Rewriter      sources → sources with coroutines
 *     BodyRewriter  one body: suspension points, direct calls
 *     Edits         changes by offset
 *     Blame         which coroutine an error is about
 *   Build         javac, with the processor or without
 *   TestRun       the tests, in a JVM of their own
 *   Report        what came of it; Figures are a row of the Table in docs/conformance.md
 *   CompileTime   what the processor costs
 * </pre>
 */
package io.yuzuri.conformance;
