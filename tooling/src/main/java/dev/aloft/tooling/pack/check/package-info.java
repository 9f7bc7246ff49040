/** Finds before the upload what a cloud would refuse after it. */
@NullMarked
package dev.aloft.tooling.pack.check;

import org.jspecify.annotations.NullMarked;
