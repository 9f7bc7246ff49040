/**
 * The server that Function Compute calls and what it is made of. Not for use outside this module.
 */
@NullMarked
package dev.aloft.aliyun.internal;

import org.jspecify.annotations.NullMarked;
