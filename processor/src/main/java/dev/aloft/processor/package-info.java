/**
 * The annotation processor, in stages: discover, model, validate, generate; and its diagnostics.
 */
@NullMarked
package dev.aloft.processor;

import org.jspecify.annotations.NullMarked;
