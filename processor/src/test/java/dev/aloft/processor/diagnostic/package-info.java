/** The catalogue as a whole. */
@NullMarked
package dev.aloft.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
