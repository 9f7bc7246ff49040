/** Subtypes, and the ids that name them in JSON. */
@NullMarked
package dev.aloft.processor.discover.type.polymorphism;

import org.jspecify.annotations.NullMarked;
