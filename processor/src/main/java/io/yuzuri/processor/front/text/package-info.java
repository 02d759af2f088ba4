/** Code that is carried through: the user's own text, with what means something else there replaced. */
package io.yuzuri.processor.front.text;
