/** The bootstrap and the handler: what generated code and a provider share at run time. */
@NullMarked
package dev.aloft.provider;

import org.jspecify.annotations.NullMarked;
