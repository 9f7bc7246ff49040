/**
 * What a provider implements: the bootstrap and the handler at run time, the descriptor at compile
 * time.
 */
@NullMarked
package dev.aloft.provider;

import org.jspecify.annotations.NullMarked;
