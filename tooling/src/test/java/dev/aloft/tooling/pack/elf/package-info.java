@NullMarked
package dev.aloft.tooling.pack.elf;

import org.jspecify.annotations.NullMarked;
