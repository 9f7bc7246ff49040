/**
 * The reader and writer that codecs use. Both are based on jackson-core's streaming API; a codec
 * never sees it.
 */
@NullMarked
package dev.aloft.json;

import org.jspecify.annotations.NullMarked;
