/** Made-up documents, and which codecs a function has. */
@NullMarked
package dev.aloft.processor.generate.sample;

import org.jspecify.annotations.NullMarked;
