/** Typed views of the annotations that JSON honours, by name and with mixins. */
@NullMarked
package dev.aloft.processor.discover.type.annotation;

import org.jspecify.annotations.NullMarked;
