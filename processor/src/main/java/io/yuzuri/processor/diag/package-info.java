/** The catalogue of problems, and how they are reported. */
package io.yuzuri.processor.diag;
