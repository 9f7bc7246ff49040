/** Last stage: one generator per kind of output. Here: functions, their mains, and resources. */
@NullMarked
package dev.aloft.processor.generate;

import org.jspecify.annotations.NullMarked;
