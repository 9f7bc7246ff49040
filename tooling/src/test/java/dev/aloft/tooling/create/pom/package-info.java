/** Additions to poms as people write them. */
@NullMarked
package dev.aloft.tooling.create.pom;

import org.jspecify.annotations.NullMarked;
