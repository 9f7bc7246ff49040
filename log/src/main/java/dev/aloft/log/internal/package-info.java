/** The JDK's logging interface in front of {@link dev.aloft.log.Log}. Not for use outside. */
@NullMarked
package dev.aloft.log.internal;

import org.jspecify.annotations.NullMarked;
