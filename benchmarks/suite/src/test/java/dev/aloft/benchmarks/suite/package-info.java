@NullMarked
package dev.aloft.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
