@NullMarked
package dev.aloft.benchmarks.suite.subject;

import org.jspecify.annotations.NullMarked;
