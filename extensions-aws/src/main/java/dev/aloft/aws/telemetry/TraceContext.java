package dev.aloft.aws.telemetry;

import org.jspecify.annotations.Nullable;

/**
 * The trace that a record belongs to.
 *
 * @param type {@code X-Amzn-Trace-Id}
 * @param value the header
 * @param spanId the span
 */
public record TraceContext(
    @Nullable String type, @Nullable String value, @Nullable String spanId) {}
