/** The pass from lowered code to blocks, states and a frame. */
package io.yuzuri.processor.machine;
