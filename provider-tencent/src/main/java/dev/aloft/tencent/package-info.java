/** Tencent SCF: the bootstrap, the context, the triggers, the compile-time descriptor. */
@NullMarked
package dev.aloft.tencent;

import org.jspecify.annotations.NullMarked;
