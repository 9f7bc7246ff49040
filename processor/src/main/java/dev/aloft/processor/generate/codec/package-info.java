/** Codecs of objects, enums and types with subtypes. */
@NullMarked
package dev.aloft.processor.generate.codec;

import org.jspecify.annotations.NullMarked;
