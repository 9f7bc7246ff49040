package dev.aloft.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor: writes one class, in the round asked for. */
final class SourceWriter extends AbstractProcessor {
  private final int when;
  private final String name;
  private final String text;
  private int round;

  SourceWriter(String name, String text) {
    this(1, name, text);
  }

  SourceWriter(int when, String name, String text) {
    this.when = when;
    this.name = name;
    this.text = text;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round == when) {
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(text);
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
    return false;
  }
}
