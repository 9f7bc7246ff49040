/** One start of a process, and what it took. */
@NullMarked
package dev.aloft.benchmarks.suite.measure;

import org.jspecify.annotations.NullMarked;
