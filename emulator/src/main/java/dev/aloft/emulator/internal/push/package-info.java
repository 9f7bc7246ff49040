/** Functions that are called: a strict HTTP client, and the order of its calls. */
@NullMarked
package dev.aloft.emulator.internal.push;

import org.jspecify.annotations.NullMarked;
