/** Golden sources, every diagnostic, and compiled behaviour. */
@NullMarked
package dev.aloft.processor;

import org.jspecify.annotations.NullMarked;
