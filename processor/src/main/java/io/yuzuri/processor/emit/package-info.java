/** The pass from machines to Java source; the only package that sees JavaPoet. */
package io.yuzuri.processor.emit;
