/** The catalogue of everything the processor says, and the only way to say it. */
@NullMarked
package dev.aloft.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
