package dev.aloft.aws.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The restore is over: {@code platform.restoreReport}.
 *
 * @param status {@code success}, {@code failure}, {@code error} or {@code timeout}
 * @param errorType the type of the error, if there was one
 * @param metrics what was measured
 * @param spans parts of the phase
 * @param tracing the trace it belongs to
 */
public record RestoreReport(
    @Nullable String status,
    @Nullable String errorType,
    @Nullable Metrics metrics,
    @Nullable List<Span> spans,
    @Nullable TraceContext tracing)
    implements TelemetryRecord {}
