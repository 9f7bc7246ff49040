/** What is honoured, as a whole. */
@NullMarked
package dev.aloft.processor.discover.type;

import org.jspecify.annotations.NullMarked;
