package dev.aloft.processor.diagnostic;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Prints messages of the catalogue; no other class talks to the compiler's {@link Messager}.
 * Reports as many as there are, the same one only once.
 */
public final class Diagnostics {
  private final Messager messager;
  private final Set<String> printed = new LinkedHashSet<>();
  private int errors;

  /**
   * @param messager the compiler's own
   */
  public Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Reports a problem; the compilation goes on, and fails in the end. */
  public void report(Message message, Place place, Object... arguments) {
    print(Diagnostic.Kind.ERROR, message.format(arguments), place);
  }

  /** Says what deserves a look and may be meant; the compilation does not fail of it. */
  public void warn(Message message, Place place, Object... arguments) {
    print(Diagnostic.Kind.WARNING, message.format(arguments), place);
  }

  private void print(Diagnostic.Kind kind, String text, Place place) {
    if (printed.add(described(place.element()) + "\n" + place.annotation() + "\n" + text)) {
      errors += kind == Diagnostic.Kind.ERROR ? 1 : 0;
      messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
    }
  }

  /** Parameters of overloads have the same name, so what an element stands in belongs to it. */
  private static String described(Element element) {
    Element around = element.getEnclosingElement();
    return around == null ? element.toString() : around + "." + element;
  }

  /** Reports a problem that belongs to no element. */
  public void report(Message message, Object... arguments) {
    String text = message.format(arguments);
    if (printed.add(text)) {
      errors++;
      messager.printMessage(Diagnostic.Kind.ERROR, text);
    }
  }

  /** How many errors were reported; compare two readings to know whether a step was clean. */
  public int errors() {
    return errors;
  }
}
