/** The socket server under every double: strict about what it reads, able to write anything. */
@NullMarked
package dev.aloft.emulator.internal;

import org.jspecify.annotations.NullMarked;
