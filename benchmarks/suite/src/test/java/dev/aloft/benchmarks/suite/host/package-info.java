@NullMarked
package dev.aloft.benchmarks.suite.host;

import org.jspecify.annotations.NullMarked;
