/** What all tools have in common: how they fail, and what they say while they work. */
@NullMarked
package dev.aloft.tooling;

import org.jspecify.annotations.NullMarked;
