/** What came out, as it is kept in a file. */
@NullMarked
package dev.aloft.benchmarks.suite.result;

import org.jspecify.annotations.NullMarked;
