/** Derives sample payloads from the types that functions take. */
@NullMarked
package dev.aloft.tooling.run.sample;

import org.jspecify.annotations.NullMarked;
