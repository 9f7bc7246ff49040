/** Makes the project of {@code aloft:new} where a Maven archetype has to leave one. */
@NullMarked
package dev.aloft.archetype;

import org.jspecify.annotations.NullMarked;
