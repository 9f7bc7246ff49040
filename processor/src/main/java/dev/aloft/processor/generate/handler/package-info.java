/** Generates what existing handlers of a cloud's own library need: its context. */
@NullMarked
package dev.aloft.processor.generate.handler;

import org.jspecify.annotations.NullMarked;
