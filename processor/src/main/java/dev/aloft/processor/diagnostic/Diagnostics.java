package dev.aloft.processor.diagnostic;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/**
 * Prints messages of the catalogue; no other class talks to the compiler's {@link Messager}.
 * Reports all of them, each only once: a type that is unfit both as a parameter and as a result of
 * a method is one problem.
 */
public final class Diagnostics {
  private final Messager messager;
  private final Set<String> printed = new HashSet<>();
  private int errors;

  /**
   * @param messager the compiler's own
   */
  public Diagnostics(Messager messager) {
    this.messager = messager;
  }

  /** Reports a problem; the compilation goes on, and fails in the end. */
  public void report(Message message, Place place, Object... arguments) {
    errors++;
    print(Diagnostic.Kind.ERROR, message, place, arguments);
  }

  /** Reports what broke a rule. */
  public void report(Problem problem, Place place) {
    report(problem.message(), place, problem.arguments().toArray());
  }

  /** Reports a problem that belongs to no element. */
  public void report(Message message, Object... arguments) {
    errors++;
    String text = message.format(ElementText.texts(arguments));
    if (printed.add(text)) {
      messager.printMessage(Diagnostic.Kind.ERROR, text);
    }
  }

  /** Warns of what breaks a rule, but compiles. */
  public void warn(Problem problem, Place place) {
    warn(problem.message(), place, problem.arguments().toArray());
  }

  /** Warns of code that compiles, but hardly does what was meant. */
  public void warn(Message message, Place place, Object... arguments) {
    print(Diagnostic.Kind.WARNING, message, place, arguments);
  }

  /**
   * The number of errors, including repeated ones that were not printed; compare two readings to
   * see whether a step was clean.
   */
  public int errors() {
    return errors;
  }

  private void print(Diagnostic.Kind kind, Message message, Place place, Object... arguments) {
    String text = message.format(ElementText.texts(arguments));
    if (printed.add(where(place) + "\n" + text)) {
      messager.printMessage(kind, text, place.element(), place.annotation(), place.value());
    }
  }

  /** Equal for the same place in every round; elements do not outlive theirs. */
  private static String where(Place place) {
    Element element = place.element();
    Element at =
        element.getKind() == ElementKind.PARAMETER ? element.getEnclosingElement() : element;
    Element owner = at == null ? null : at.getEnclosingElement();
    return owner + "." + at + "\n" + place.annotation();
  }
}
