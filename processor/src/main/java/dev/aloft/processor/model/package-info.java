/** What was found, as records: the names of types, and places that only diagnostics can open. */
@NullMarked
package dev.aloft.processor.model;

import org.jspecify.annotations.NullMarked;
