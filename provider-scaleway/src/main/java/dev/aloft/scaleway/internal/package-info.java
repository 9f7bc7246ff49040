/**
 * The events of the core runtime, and what else both servers are made of. Not for use outside this
 * module; knows nothing of the package above.
 */
@NullMarked
package dev.aloft.scaleway.internal;

import org.jspecify.annotations.NullMarked;
