@NullMarked
package dev.aloft.tooling.pack.image;

import org.jspecify.annotations.NullMarked;
