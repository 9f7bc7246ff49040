/** Compiles a module again when its sources change. */
@NullMarked
package dev.aloft.tooling.run.compile;

import org.jspecify.annotations.NullMarked;
