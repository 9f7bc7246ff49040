/**
 * Generated codecs inside jackson-databind, which is an optional dependency: for programs that use
 * both. Nothing here is loaded in a function that does not name it.
 */
@NullMarked
package dev.aloft.json.databind;

import org.jspecify.annotations.NullMarked;
