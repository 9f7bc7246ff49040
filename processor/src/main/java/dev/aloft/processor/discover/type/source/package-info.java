/**
 * What this compilation shows of types: their sources, their members in order, what may be null.
 */
@NullMarked
package dev.aloft.processor.discover.type.source;

import org.jspecify.annotations.NullMarked;
