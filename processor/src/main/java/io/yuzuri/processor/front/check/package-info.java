/**
 * What is refused or warned of before anything is read: misplaced suspension points, and lints of a whole file.
 */
package io.yuzuri.processor.front.check;
