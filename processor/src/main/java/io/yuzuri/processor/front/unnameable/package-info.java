/**
 * What generated code cannot name, such as private members and hidden types, and what stands for it: as shapes, which
 * know neither text nor readers.
 */
package io.yuzuri.processor.front.unnameable;
