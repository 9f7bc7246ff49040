/** The server, its settings and its answers. Not for use outside this module. */
@NullMarked
package dev.aloft.knative.internal;

import org.jspecify.annotations.NullMarked;
