@NullMarked
package dev.aloft.deadline;

import org.jspecify.annotations.NullMarked;
