/** Tencent SCF: bootstrap, loop and web server, context, triggers, compile-time descriptor. */
@NullMarked
package dev.aloft.tencent;

import org.jspecify.annotations.NullMarked;
