/** HTTP/1.1 with limits everywhere; small, because every cold start loads it. */
@NullMarked
package dev.aloft.wire;

import org.jspecify.annotations.NullMarked;
