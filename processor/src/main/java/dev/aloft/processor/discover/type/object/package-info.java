/** From types to the models of their codecs. */
@NullMarked
package dev.aloft.processor.discover.type.object;

import org.jspecify.annotations.NullMarked;
