/**
 * The reader and writer that codecs use. One engine, jackson-core's streaming API, stands behind
 * them; a codec never sees it.
 */
@NullMarked
package dev.aloft.json;

import org.jspecify.annotations.NullMarked;
