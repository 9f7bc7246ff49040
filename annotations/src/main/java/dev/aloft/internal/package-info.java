/** What the jar of annotations does at compile time. Nothing here is loaded at run time. */
@NullMarked
package dev.aloft.internal;

import org.jspecify.annotations.NullMarked;
