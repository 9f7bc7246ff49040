/** Writes what is logged through SLF4J 2 to the log of the function's cloud. */
@NullMarked
package dev.aloft.slf4j;

import org.jspecify.annotations.NullMarked;
