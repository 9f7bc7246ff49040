package dev.aloft.aws.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runtime asked for its first event, or failed: {@code platform.initRuntimeDone}.
 *
 * @param initializationType {@code on-demand}, {@code provisioned-concurrency}, {@code snap-start}
 *     or {@code lambda-managed-instances}
 * @param phase {@code init}, or {@code invoke} if a failed initialisation is repeated at the first
 *     invocation
 * @param status {@code success}, {@code failure}, {@code error} or {@code timeout}
 * @param errorType the type of the error, if there was one
 * @param spans parts of the phase
 * @param tracing the trace it belongs to
 */
public record InitRuntimeDone(
    @Nullable String initializationType,
    @Nullable String phase,
    @Nullable String status,
    @Nullable String errorType,
    @Nullable List<Span> spans,
    @Nullable TraceContext tracing)
    implements TelemetryRecord {}
