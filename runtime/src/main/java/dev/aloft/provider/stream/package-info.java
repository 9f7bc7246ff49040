/** Streamed answers: from a function's body to what sends it. Loaded by functions that stream. */
@NullMarked
package dev.aloft.provider.stream;

import org.jspecify.annotations.NullMarked;
