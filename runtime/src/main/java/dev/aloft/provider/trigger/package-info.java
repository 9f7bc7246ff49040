/**
 * From a cloud's events to portable handlers: what the adapters of all providers have in common.
 * Their subclasses read the cloud's form, and write its answer.
 */
@NullMarked
package dev.aloft.provider.trigger;

import org.jspecify.annotations.NullMarked;
