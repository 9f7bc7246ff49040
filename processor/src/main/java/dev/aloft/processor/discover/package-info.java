/**
 * First stage: finds annotated elements, waits for types that other processors still write, and
 * reads them into the model.
 */
@NullMarked
package dev.aloft.processor.discover;

import org.jspecify.annotations.NullMarked;
