/** Builds of projects as users have them, with a Maven of their own. */
@NullMarked
package dev.aloft.maven;

import org.jspecify.annotations.NullMarked;
