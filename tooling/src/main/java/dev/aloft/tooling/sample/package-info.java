/** Derives sample payloads from the types that functions take. */
@NullMarked
package dev.aloft.tooling.sample;

import org.jspecify.annotations.NullMarked;
