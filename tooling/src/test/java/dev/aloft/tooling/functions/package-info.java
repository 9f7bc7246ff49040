@NullMarked
package dev.aloft.tooling.functions;

import org.jspecify.annotations.NullMarked;
