/** The reader and writer that codecs use, and what they read and write beyond objects. */
@NullMarked
package dev.aloft.json;

import org.jspecify.annotations.NullMarked;
