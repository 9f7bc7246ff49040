/** Generates the resources of a module. */
@NullMarked
package dev.aloft.processor.generate.resource;

import org.jspecify.annotations.NullMarked;
