/** What is generated for libraries that register with {@code org.crac}. */
@NullMarked
package dev.aloft.processor.generate.crac;

import org.jspecify.annotations.NullMarked;
