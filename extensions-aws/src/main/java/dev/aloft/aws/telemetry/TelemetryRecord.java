package dev.aloft.aws.telemetry;

/**
 * What a {@link TelemetryEvent} says. The members are those of the schema 2025-01-29 ("Lambda
 * Telemetry API Event schema reference" in the Lambda developer guide), earlier ones have fewer;
 * what Lambda left out is null.
 */
public sealed interface TelemetryRecord
    permits InitStart,
        InitRuntimeDone,
        InitReport,
        InvocationStart,
        RuntimeDone,
        InvocationReport,
        InvocationEnd,
        RestoreStart,
        RestoreRuntimeDone,
        RestoreReport,
        ExtensionState,
        SubscriptionState,
        LogsDropped,
        Fault,
        LogLine,
        OtherRecord {}
