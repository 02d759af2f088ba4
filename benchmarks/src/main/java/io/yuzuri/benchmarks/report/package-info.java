/** Tables and plots of what was measured. */
package io.yuzuri.benchmarks.report;
