/** Code that reads and writes single values; one class per kind of value, made by one factory. */
@NullMarked
package dev.aloft.processor.generate.value;

import org.jspecify.annotations.NullMarked;
