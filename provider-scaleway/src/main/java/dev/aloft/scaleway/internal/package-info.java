/** The two servers, of containers and behind the core runtime. Not for use outside this module. */
@NullMarked
package dev.aloft.scaleway.internal;

import org.jspecify.annotations.NullMarked;
