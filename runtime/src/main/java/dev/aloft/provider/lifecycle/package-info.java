/** What the loops and servers of all providers have in common: log, failures, closing. */
@NullMarked
package dev.aloft.provider.lifecycle;

import org.jspecify.annotations.NullMarked;
