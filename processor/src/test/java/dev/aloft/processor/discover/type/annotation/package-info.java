/** What is honoured, as a whole. */
@NullMarked
package dev.aloft.processor.discover.type.annotation;

import org.jspecify.annotations.NullMarked;
