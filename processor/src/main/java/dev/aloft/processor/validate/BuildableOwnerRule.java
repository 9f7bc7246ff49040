package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import dev.aloft.processor.discover.type.source.TypeElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The generated code can name the declaring class and, for an instance method, build it. */
public final class BuildableOwnerRule implements FunctionRule {
  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    ExecutableElement method = function.method().orElse(null);
    if (method == null) {
      // A handler class has messages of its own.
      return;
    }
    TypeElement owner = function.owner();
    if (!TypeElements.isAccessibleAtHome(owner)) {
      diagnostics.report(Message.OWNER_PRIVATE, function.place(), function.label(), name(owner));
    }
    if (function.isStatic()) {
      return;
    }
    if (owner.getKind() != ElementKind.CLASS && owner.getKind() != ElementKind.RECORD) {
      // An abstract method of an interface has its own message, which already says what to do.
      if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
        diagnostics.report(
            Message.OWNER_NOT_A_CLASS, function.place(), function.label(), name(owner));
      }
      return;
    }
    if (owner.getModifiers().contains(Modifier.ABSTRACT)) {
      diagnostics.report(Message.OWNER_ABSTRACT, function.place(), function.label(), name(owner));
    }
    if (isInner(owner)) {
      diagnostics.report(Message.OWNER_INNER, function.place(), function.label(), name(owner));
    }
    if (!owner.getTypeParameters().isEmpty()) {
      diagnostics.report(Message.OWNER_GENERIC, function.place(), function.label(), name(owner));
    }
  }

  /** Whether it is a class that could have instances, given a constructor. */
  static boolean isBuildable(TypeElement owner) {
    return (owner.getKind() == ElementKind.CLASS || owner.getKind() == ElementKind.RECORD)
        && TypeElements.isAccessibleAtHome(owner)
        && !owner.getModifiers().contains(Modifier.ABSTRACT)
        && !isInner(owner);
  }

  static boolean isInner(TypeElement type) {
    if (type.getNestingKind() == NestingKind.LOCAL) {
      return true;
    }
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (((TypeElement) at).getNestingKind() == NestingKind.MEMBER
          && !at.getModifiers().contains(Modifier.STATIC)) {
        return true;
      }
    }
    return false;
  }

  private static String name(TypeElement type) {
    return type.getSimpleName().toString();
  }
}
