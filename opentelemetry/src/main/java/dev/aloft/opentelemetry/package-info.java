/**
 * Traces functions: {@link dev.aloft.opentelemetry.Traced} says which, {@link
 * dev.aloft.opentelemetry.Telemetry} is what a program brings, {@link
 * dev.aloft.opentelemetry.FunctionResource} and {@link dev.aloft.opentelemetry.HttpRoute} help it.
 * {@code Tracing} and the {@code Traced*} handlers are for generated code.
 *
 * <p>The names are those of OpenTelemetry's semantic conventions for FaaS, HTTP and messaging,
 * version 1.44.
 */
@NullMarked
package dev.aloft.opentelemetry;

import org.jspecify.annotations.NullMarked;
