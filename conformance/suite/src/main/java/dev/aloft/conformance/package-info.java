/** Portable functions that the conformance suite runs on every cloud. */
@NullMarked
package dev.aloft.conformance;

import org.jspecify.annotations.NullMarked;
