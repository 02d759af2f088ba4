/** Code that is taken apart: statements and expressions to {@code ir}. */
package io.yuzuri.processor.front.read;
