/** The portable events of triggers other than HTTP. */
@NullMarked
package dev.aloft.event;

import org.jspecify.annotations.NullMarked;
