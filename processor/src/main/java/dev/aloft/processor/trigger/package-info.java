/**
 * What is particular to each trigger, one class for each, for all stages that come after discovery.
 */
@NullMarked
package dev.aloft.processor.trigger;

import org.jspecify.annotations.NullMarked;
