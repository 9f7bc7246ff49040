@NullMarked
package dev.aloft.archetype;

import org.jspecify.annotations.NullMarked;
