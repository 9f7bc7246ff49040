/**
 * Aliyun Function Compute: the bootstrap, the context, the triggers, the compile-time descriptor.
 */
@NullMarked
package dev.aloft.aliyun;

import org.jspecify.annotations.NullMarked;
