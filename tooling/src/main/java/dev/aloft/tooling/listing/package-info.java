/** Files in which the annotation processor lists what a module has. */
@NullMarked
package dev.aloft.tooling.listing;

import org.jspecify.annotations.NullMarked;
