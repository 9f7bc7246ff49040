/** The JSON Web Tokens that guard private functions. Loaded only where they are checked. */
@NullMarked
package dev.aloft.scaleway.internal.token;

import org.jspecify.annotations.NullMarked;
