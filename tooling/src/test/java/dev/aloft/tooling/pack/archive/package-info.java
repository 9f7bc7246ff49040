@NullMarked
package dev.aloft.tooling.pack.archive;

import org.jspecify.annotations.NullMarked;
