@NullMarked
package dev.aloft.tooling.pack.check;

import org.jspecify.annotations.NullMarked;
