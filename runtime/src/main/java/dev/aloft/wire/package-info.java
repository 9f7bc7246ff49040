/**
 * A small HTTP/1.1 implementation with limits everywhere. Small, because every cold start loads it.
 */
@NullMarked
package dev.aloft.wire;

import org.jspecify.annotations.NullMarked;
