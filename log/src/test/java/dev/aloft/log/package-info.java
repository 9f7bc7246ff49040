@NullMarked
package dev.aloft.log;

import org.jspecify.annotations.NullMarked;
