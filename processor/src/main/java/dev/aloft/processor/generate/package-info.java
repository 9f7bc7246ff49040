/** Last stage: one generator per kind of output, in the packages below; here what writes files. */
@NullMarked
package dev.aloft.processor.generate;

import org.jspecify.annotations.NullMarked;
