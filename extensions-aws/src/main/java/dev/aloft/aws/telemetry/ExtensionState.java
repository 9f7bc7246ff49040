package dev.aloft.aws.telemetry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An extension has registered or failed: {@code platform.extension}.
 *
 * @param name the extension
 * @param state {@code Registered}, {@code Ready} and the like
 * @param events what it asked for
 * @param errorType the type of the error, if there was one
 */
public record ExtensionState(
    String name, @Nullable String state, @Nullable List<String> events, @Nullable String errorType)
    implements TelemetryRecord {}
