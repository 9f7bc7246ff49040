/** A small HTTP/1.1 codec with limits everywhere, because a cold start is made of it. */
@NullMarked
package dev.aloft.wire;

import org.jspecify.annotations.NullMarked;
