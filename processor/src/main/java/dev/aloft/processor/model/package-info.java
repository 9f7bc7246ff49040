/**
 * What was found, as records: they know no compiler state beyond types and the originating element.
 */
@NullMarked
package dev.aloft.processor.model;

import org.jspecify.annotations.NullMarked;
