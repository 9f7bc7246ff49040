/** New projects, and Aloft in existing ones. */
@NullMarked
package dev.aloft.tooling.create;

import org.jspecify.annotations.NullMarked;
