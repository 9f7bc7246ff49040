/** AWS Lambda: bootstrap, loop, context, triggers, compile-time descriptor. */
@NullMarked
package dev.aloft.aws;

import org.jspecify.annotations.NullMarked;
