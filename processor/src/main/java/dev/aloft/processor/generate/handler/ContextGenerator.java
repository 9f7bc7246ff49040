package dev.aloft.processor.generate.handler;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.generate.source.Template;

/**
 * Writes the class that makes a cloud's own context of ours.
 *
 * @param template makes it of a text
 */
public record ContextGenerator(Template template) {
  /** The source of the class. */
  public String generate(ClassName bridge) {
    return template.source(bridge, ContextGenerator.class);
  }
}
