/**
 * What services put into requests and events: Pub/Sub, Kafka, Cloud Tasks, Cloud Storage. Not for
 * use outside this module.
 */
@NullMarked
package dev.aloft.knative.internal.source;

import org.jspecify.annotations.NullMarked;
