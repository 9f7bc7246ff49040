/** Scaleway: the bootstrap, the context, the triggers, the compile-time descriptor. */
@NullMarked
package dev.aloft.scaleway;

import org.jspecify.annotations.NullMarked;
