/** What builds objects and keys. */
@NullMarked
package dev.aloft.processor.discover.type.creator;

import org.jspecify.annotations.NullMarked;
