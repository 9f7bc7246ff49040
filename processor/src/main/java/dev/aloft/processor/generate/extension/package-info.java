/** Generates the main classes of extensions of AWS Lambda. */
@NullMarked
package dev.aloft.processor.generate.extension;

import org.jspecify.annotations.NullMarked;
