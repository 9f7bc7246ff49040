/** Turns a module's classes into what a cloud accepts. */
@NullMarked
package dev.aloft.tooling.pack;

import org.jspecify.annotations.NullMarked;
