/** A module while it is developed: its functions, kept up to date with its sources. */
@NullMarked
package dev.aloft.tooling.run.live;

import org.jspecify.annotations.NullMarked;
