/** Runs what is measured, and writes what came out. */
@NullMarked
package dev.aloft.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
