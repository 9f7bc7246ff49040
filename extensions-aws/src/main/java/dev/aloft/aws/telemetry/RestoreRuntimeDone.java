package dev.aloft.aws.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hooks after a restore have run: {@code platform.restoreRuntimeDone}.
 *
 * @param status {@code success}, {@code failure}, {@code error} or {@code timeout}
 * @param errorType the type of the error, if there was one
 * @param spans parts of the phase
 * @param tracing the trace it belongs to
 */
public record RestoreRuntimeDone(
    @Nullable String status,
    @Nullable String errorType,
    @Nullable List<Span> spans,
    @Nullable TraceContext tracing)
    implements TelemetryRecord {}
