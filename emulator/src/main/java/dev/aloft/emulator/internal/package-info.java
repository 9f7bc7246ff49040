/**
 * HTTP/1.1 on plain sockets, both sides of it, under every double: strict about what it reads, able
 * to write anything. Written apart from the runtime's own wire code, which it judges.
 */
@NullMarked
package dev.aloft.emulator.internal;

import org.jspecify.annotations.NullMarked;
