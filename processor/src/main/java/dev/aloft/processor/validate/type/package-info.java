/** Rules about one type each: they get facts or models, and return problems as values. */
@NullMarked
package dev.aloft.processor.validate.type;

import org.jspecify.annotations.NullMarked;
