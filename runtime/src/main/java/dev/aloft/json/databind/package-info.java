/**
 * Lets programs use generated codecs inside jackson-databind, which is an optional dependency.
 * Nothing here is loaded by functions that do not use it.
 */
@NullMarked
package dev.aloft.json.databind;

import org.jspecify.annotations.NullMarked;
