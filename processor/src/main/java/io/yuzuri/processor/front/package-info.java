/**
 * The pass from attributed trees to {@code ir}. Its rooms see only those before them: source, facts, unnameable, text;
 * read and check see all four.
 */
package io.yuzuri.processor.front;
