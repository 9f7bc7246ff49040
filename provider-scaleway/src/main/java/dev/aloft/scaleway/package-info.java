/** Scaleway: bootstrap, its two servers, context, triggers, compile-time descriptor. */
@NullMarked
package dev.aloft.scaleway;

import org.jspecify.annotations.NullMarked;
