/** Last stage: one generator per kind of output. */
@NullMarked
package dev.aloft.processor.generate;

import org.jspecify.annotations.NullMarked;
