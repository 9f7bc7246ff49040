/** AWS Lambda: the bootstrap, the context, the compile-time descriptor. */
@NullMarked
package dev.aloft.aws;

import org.jspecify.annotations.NullMarked;
