/** Tests with real processes, which send what they record to the test. */
@NullMarked
package dev.aloft.opentelemetry;

import org.jspecify.annotations.NullMarked;
