@NullMarked
package dev.aloft.tooling;

import org.jspecify.annotations.NullMarked;
