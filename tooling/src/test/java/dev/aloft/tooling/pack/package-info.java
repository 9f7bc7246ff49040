@NullMarked
package dev.aloft.tooling.pack;

import org.jspecify.annotations.NullMarked;
