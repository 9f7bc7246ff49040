/** Functions, and an extension, of the modules that not every function carries. */
@NullMarked
package dev.aloft.conformance.additions;

import org.jspecify.annotations.NullMarked;
