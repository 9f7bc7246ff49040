package dev.aloft.processor.discover;

import dev.aloft.processor.discover.type.source.Annotations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The Dagger modules of a function class: its own and its package's. */
public final class DaggerModules {
  /** The annotation that lists them. */
  public static final String ANNOTATION = "dev.aloft.Function.Modules";

  private DaggerModules() {}

  /** The modules, the package's first, each once. */
  public static List<TypeElement> of(TypeElement owner) {
    Set<TypeElement> modules = new LinkedHashSet<>();
    Element at = owner;
    while (at != null && at.getKind() != ElementKind.PACKAGE) {
      at = at.getEnclosingElement();
    }
    if (at != null) {
      add(at, modules);
    }
    add(owner, modules);
    return new ArrayList<>(modules);
  }

  private static void add(Element annotated, Set<TypeElement> modules) {
    Annotations.find(annotated, ANNOTATION)
        .ifPresent(
            annotation -> {
              for (TypeMirror type : Annotations.classes(annotation, "value")) {
                if (type instanceof DeclaredType declared) {
                  modules.add((TypeElement) declared.asElement());
                }
              }
            });
  }
}
