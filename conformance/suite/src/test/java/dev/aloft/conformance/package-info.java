/** What every cloud's bootstrap must do, asked of real processes. */
@NullMarked
package dev.aloft.conformance;

import org.jspecify.annotations.NullMarked;
