/** The compile-time part of the annotations jar. Nothing here is loaded at run time. */
@NullMarked
package dev.aloft.internal;

import org.jspecify.annotations.NullMarked;
