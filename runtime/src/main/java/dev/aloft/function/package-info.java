/** The context that a handler gets of its invocation, and the exception it may throw. */
@NullMarked
package dev.aloft.function;

import org.jspecify.annotations.NullMarked;
