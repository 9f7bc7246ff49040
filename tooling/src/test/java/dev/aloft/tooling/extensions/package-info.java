@NullMarked
package dev.aloft.tooling.extensions;

import org.jspecify.annotations.NullMarked;
