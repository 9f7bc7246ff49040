/** What Java and the annotations say of one type: values, for rules and for the readers. */
@NullMarked
package dev.aloft.processor.discover.type.fact;

import org.jspecify.annotations.NullMarked;
