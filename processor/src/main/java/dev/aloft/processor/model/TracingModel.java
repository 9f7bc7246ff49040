package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the invocations of a function are traced, with classes of the module {@code opentelemetry}.
 *
 * @param source what makes the OpenTelemetry
 * @param bridge the generated class that flushes an SDK; null if none is needed
 * @param flush the name of a constant of {@code Flush}
 * @param flushMillis the longest that a flush may take
 */
public record TracingModel(
    Source source, @Nullable ClassName bridge, String flush, int flushMillis) {
  /** What makes the OpenTelemetry. */
  public sealed interface Source {
    /** The SDK's autoconfiguration. */
    record Autoconfigured() implements Source {}

    /**
     * A static method of the user's.
     *
     * @param exceptions the checked exceptions it declares
     */
    record Method(ClassName owner, String name, Form form, List<TypeName> exceptions)
        implements Source {}
  }

  /** What a method of the user's returns. */
  public enum Form {
    /** An SDK, which generated code flushes. */
    SDK,
    /** A {@code Telemetry}, which flushes itself. */
    TELEMETRY,
    /** An OpenTelemetry that others flush. */
    OTHER
  }
}
