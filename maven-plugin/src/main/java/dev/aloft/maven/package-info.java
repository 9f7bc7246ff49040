/** The goals of the Maven plugin: thin skins over {@code dev.aloft.tooling}. */
@NullMarked
package dev.aloft.maven;

import org.jspecify.annotations.NullMarked;
