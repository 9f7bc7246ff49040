/** Scaleway's serverless containers, and the core runtime its functions used to sit behind. */
@NullMarked
package dev.aloft.emulator.internal.scaleway;

import org.jspecify.annotations.NullMarked;
