/** What annotations say about one property. */
@NullMarked
package dev.aloft.processor.discover.type.property;

import org.jspecify.annotations.NullMarked;
