/** The clouds' side of an exchange, as light as it can be, so that it is not what is measured. */
@NullMarked
package dev.aloft.benchmarks.suite.host;

import org.jspecify.annotations.NullMarked;
