/** What native programs and libraries demand of the system that they run on. */
@NullMarked
package dev.aloft.tooling.pack.elf;

import org.jspecify.annotations.NullMarked;
