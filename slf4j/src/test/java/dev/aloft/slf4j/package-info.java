@NullMarked
package dev.aloft.slf4j;

import org.jspecify.annotations.NullMarked;
