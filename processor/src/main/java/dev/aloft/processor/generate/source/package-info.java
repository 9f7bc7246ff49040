/** What all generated sources have in common: the run-time classes they mention, and names. */
@NullMarked
package dev.aloft.processor.generate.source;

import org.jspecify.annotations.NullMarked;
