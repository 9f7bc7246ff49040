/** Pages and charts of results. */
@NullMarked
package dev.aloft.benchmarks.suite.report;

import org.jspecify.annotations.NullMarked;
