/** Functions that Lambda snapshots. */
@NullMarked
package dev.aloft.conformance.snapstart;

import org.jspecify.annotations.NullMarked;
