/** Runs the tools of JDKs and clouds as processes. */
@NullMarked
package dev.aloft.tooling.command;

import org.jspecify.annotations.NullMarked;
