/** Generates the classes of functions: portable classes, mains and Dagger components. */
@NullMarked
package dev.aloft.processor.generate.function;

import org.jspecify.annotations.NullMarked;
