/** What all readers of types share. */
@NullMarked
package dev.aloft.processor.discover.type.context;

import org.jspecify.annotations.NullMarked;
