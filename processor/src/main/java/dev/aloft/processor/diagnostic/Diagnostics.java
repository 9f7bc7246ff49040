package dev.aloft.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/**
 * Prints messages of the catalogue; no other class talks to the compiler's {@link Messager}.
 * Reports as many as there are, the same one only once.
 */
public final class Diagnostics {
  private final Messager messager;
  private final Set<String> printed = new LinkedHashSet<>();

  /**
   * @param messager the compiler's own
   */
  public Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Reports a problem; the compilation goes on, and fails in the end. */
  public void report(Message message, Place place, Object... arguments) {
    String text = message.format(arguments);
    if (printed.add(place.element() + "\n" + place.annotation() + "\n" + text)) {
      messager.printMessage(
          Diagnostic.Kind.ERROR, text, place.element(), place.annotation(), place.value());
    }
  }

  /** Reports a problem that belongs to no element. */
  public void report(Message message, Object... arguments) {
    String text = message.format(arguments);
    if (printed.add(text)) {
      messager.printMessage(Diagnostic.Kind.ERROR, text);
    }
  }

  /** How many errors were reported; compare two readings to know whether a step was clean. */
  public int errors() {
    return printed.size();
  }
}
