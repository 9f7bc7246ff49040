/** What is measured: the programs of the folders in {@code benchmarks/subjects}. */
@NullMarked
package dev.aloft.benchmarks.suite.subject;

import org.jspecify.annotations.NullMarked;
