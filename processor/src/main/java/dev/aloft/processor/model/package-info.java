/**
 * What was found, as records: names of types, and places that only diagnostics can open. No
 * compiler state, except for the originating elements of codecs.
 */
@NullMarked
package dev.aloft.processor.model;

import org.jspecify.annotations.NullMarked;
