/** Clouds that only exist for tests of the processor. */
@NullMarked
package dev.aloft.processor.cloud;

import org.jspecify.annotations.NullMarked;
