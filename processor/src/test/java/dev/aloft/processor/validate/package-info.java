@NullMarked
package dev.aloft.processor.validate;

import org.jspecify.annotations.NullMarked;
