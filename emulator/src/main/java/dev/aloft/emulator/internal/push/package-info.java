/** Functions that are called: an HTTP client without mercy, and the order of its calls. */
@NullMarked
package dev.aloft.emulator.internal.push;

import org.jspecify.annotations.NullMarked;
