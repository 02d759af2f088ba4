/** What the passes speak: statements, expressions and code, as small sealed types. */
package io.yuzuri.processor.ir;
