/**
 * The pass from {@code ir} to {@code ir} that takes off sugar and brings suspension points to statement level.
 */
package io.yuzuri.processor.lower;
