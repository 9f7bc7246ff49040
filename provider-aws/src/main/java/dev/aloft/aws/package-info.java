/** AWS Lambda: the runtime API loop, its context, its compile-time descriptor. */
@NullMarked
package dev.aloft.aws;

import org.jspecify.annotations.NullMarked;
