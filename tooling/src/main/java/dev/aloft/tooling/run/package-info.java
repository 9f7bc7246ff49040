/** Runs a module's functions on this machine: a server for development, and single invocations. */
@NullMarked
package dev.aloft.tooling.run;

import org.jspecify.annotations.NullMarked;
