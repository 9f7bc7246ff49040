/** The engine under the reader and the writer: bytes to tokens, and back. Not exported. */
@NullMarked
package dev.aloft.json.internal;

import org.jspecify.annotations.NullMarked;
