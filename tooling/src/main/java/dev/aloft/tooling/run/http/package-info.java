/** The development server's HTTP side: the doors to functions, the page and its API. */
@NullMarked
package dev.aloft.tooling.run.http;

import org.jspecify.annotations.NullMarked;
