/**
 * CloudEvents 1.0.2 as requests carry them: its HTTP protocol binding and its JSON format. Loaded
 * with the first event. Not for use outside this module.
 */
@NullMarked
package dev.aloft.knative.internal.event;

import org.jspecify.annotations.NullMarked;
