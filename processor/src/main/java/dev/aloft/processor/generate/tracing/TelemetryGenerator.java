package dev.aloft.processor.generate.tracing;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.generate.source.Template;

/**
 * Writes the class that flushes an SDK of OpenTelemetry, on which no jar of ours depends.
 *
 * @param template makes it of a text
 */
public record TelemetryGenerator(Template template) {
  /** The source of the class. */
  public String generate(ClassName bridge) {
    return template.source(bridge, TelemetryGenerator.class);
  }
}
