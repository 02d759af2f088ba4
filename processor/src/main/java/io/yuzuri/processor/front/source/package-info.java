/** What a source says by itself: trees, types, elements, positions, tokens, and words for messages. */
package io.yuzuri.processor.front.source;
