package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.HandlerClass;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.HandlerInterface;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A class with {@code @Function} can be built and implements one handler interface. */
public final class HandlerRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    HandlerClass handler = function.handler();
    if (handler == null) {
      return;
    }
    TypeElement type = handler.type();
    Place place = Place.of(type);
    String name = type.getSimpleName().toString();
    if (handler.interfaces().isEmpty()) {
      diagnostics.report(Message.HANDLER_UNKNOWN, place, name, HandlerInterface.known());
    } else if (handler.interfaces().size() > 1) {
      String names =
          handler.interfaces().keySet().stream()
              .map(HandlerInterface::simpleName)
              .collect(Collectors.joining(", "));
      diagnostics.report(Message.HANDLER_SEVERAL, place, name, names);
    } else if (handler.isRaw()) {
      String raw = handler.only().orElseThrow().simpleName();
      diagnostics.report(Message.HANDLER_RAW, place, name, raw);
    }
    checkBuildable(type, name, place, diagnostics);
  }

  private static void checkBuildable(
      TypeElement type, String name, Place place, Diagnostics diagnostics) {
    if (!TypeElements.isAccessibleAtHome(type)) {
      report(
          name,
          "private",
          "Remove \"private\" from it and the classes around it",
          place,
          diagnostics);
    }
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      report(name, "not a class or record", "Implement it in one", place, diagnostics);
      return;
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      report(name, "abstract", "Annotate a concrete subclass instead", place, diagnostics);
    }
    if (BuildableOwnerRule.isInner(type)) {
      report(
          name,
          "an inner class",
          "Declare it static, or move it to a file of its own",
          place,
          diagnostics);
    }
    if (!type.getTypeParameters().isEmpty()) {
      String fix = "Annotate a subclass that gives the type arguments instead";
      report(name, "generic", fix, place, diagnostics);
    }
  }

  private static void report(
      String name, String what, String fix, Place place, Diagnostics diagnostics) {
    diagnostics.report(Message.HANDLER_NOT_BUILDABLE, place, name, what, fix);
  }
}
