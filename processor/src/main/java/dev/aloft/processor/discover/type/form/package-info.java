/** What {@code @JsonFormat} makes of values. */
@NullMarked
package dev.aloft.processor.discover.type.form;

import org.jspecify.annotations.NullMarked;
