/**
 * Knative, and other container platforms that send HTTP and CloudEvents, such as Google Cloud Run
 * and Azure Container Apps: the bootstrap, the context, the triggers, the compile-time descriptor.
 */
@NullMarked
package dev.aloft.knative;

import org.jspecify.annotations.NullMarked;
