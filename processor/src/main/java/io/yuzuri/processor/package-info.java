/**
 * The annotation processor: rounds, options, and the passes in order ({@link io.yuzuri.processor.Pipeline}).
 */
package io.yuzuri.processor;
