/** What is generated for functions that are traced, besides their mains. */
@NullMarked
package dev.aloft.processor.generate.tracing;

import org.jspecify.annotations.NullMarked;
