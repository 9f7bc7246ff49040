/** Aliyun Function Compute: bootstrap, server, context, triggers, compile-time descriptor. */
@NullMarked
package dev.aloft.aliyun;

import org.jspecify.annotations.NullMarked;
