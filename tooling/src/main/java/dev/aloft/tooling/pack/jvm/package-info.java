/** Java runtimes that are linked for one program, and what makes them start fast. */
@NullMarked
package dev.aloft.tooling.pack.jvm;

import org.jspecify.annotations.NullMarked;
