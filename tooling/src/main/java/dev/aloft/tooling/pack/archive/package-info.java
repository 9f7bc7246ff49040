/** Jars and zips whose bytes depend on nothing but their contents. */
@NullMarked
package dev.aloft.tooling.pack.archive;

import org.jspecify.annotations.NullMarked;
