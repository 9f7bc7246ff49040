/** HTTP as a function sees it, the same on every cloud. */
@NullMarked
package dev.aloft.http;

import org.jspecify.annotations.NullMarked;
