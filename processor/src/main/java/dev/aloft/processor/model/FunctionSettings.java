package dev.aloft.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What a function's annotations say.
 *
 * @param name the function's name
 * @param exitsOnError {@code OnError.EXIT}
 * @param concurrency the most invocations at the same time; 0 for any number
 * @param sizing what it asks of its cloud
 * @param jsonBounds the nearest {@code @JsonBounds}; null without one
 */
public record FunctionSettings(
    String name,
    TriggerModel trigger,
    boolean exitsOnError,
    int concurrency,
    SizingModel sizing,
    @Nullable BoundsModel jsonBounds) {}
