package dev.aloft.aws.telemetry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a phase.
 *
 * @param name {@code responseLatency}, {@code responseDuration}, {@code runtimeOverhead} and the
 *     like
 * @param start when it began
 * @param durationMs milliseconds
 */
public record Span(String name, @Nullable Instant start, @Nullable Double durationMs) {}
