/** Adds to the text of a Maven project's file, and leaves every other byte of it as it is. */
@NullMarked
package dev.aloft.tooling.create.pom;

import org.jspecify.annotations.NullMarked;
