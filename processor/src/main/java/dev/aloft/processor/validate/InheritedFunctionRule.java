package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.DeclarationReader;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Function} is not inherited: a function is a method that carries it, in a source of the
 * module. A class that seems to have a function through its supertypes is reported, as a warning,
 * because a test's double of a function class looks the same.
 */
public final class InheritedFunctionRule {
  private final Elements elements;
  private final Set<String> compiledHere = new HashSet<>();

  /** Supertypes that declare no function, by name; many classes share them. */
  private final Set<String> without = new HashSet<>();

  /**
   * @param elements the compiler's
   */
  public InheritedFunctionRule(Elements elements) {
    this.elements = elements;
  }

  /** Checks the types of one round. */
  public void check(Iterable<? extends Element> rootElements, Diagnostics diagnostics) {
    List<TypeElement> types = new ArrayList<>();
    collect(rootElements, types);
    types.forEach(type -> compiledHere.add(type.getQualifiedName().toString()));
    for (TypeElement type : types) {
      // An abstract class runs nothing itself; its subclasses are asked.
      if (type.getKind().isClass()
          && !type.getModifiers().contains(Modifier.ABSTRACT)
          && !Suppression.covers(type)) {
        check(type, diagnostics);
      }
    }
  }

  private static void collect(Iterable<? extends Element> elements, List<TypeElement> types) {
    for (Element element : elements) {
      if (element instanceof TypeElement type) {
        types.add(type);
        collect(type.getEnclosedElements(), types);
      }
    }
  }

  private void check(TypeElement type, Diagnostics diagnostics) {
    Set<TypeElement> hierarchy = new LinkedHashSet<>();
    collectSupertypes(type, hierarchy);
    for (TypeElement supertype : hierarchy) {
      String name = supertype.getQualifiedName().toString();
      if (without.contains(name)) {
        continue;
      }
      boolean declares = false;
      for (ExecutableElement method : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
        if (Annotations.find(method, DeclarationReader.FUNCTION).isPresent()
            && !method.getModifiers().contains(Modifier.PRIVATE)) {
          check(type, hierarchy, method, diagnostics);
          declares = true;
        }
      }
      if (!declares) {
        without.add(name);
      }
    }
  }

  private void check(
      TypeElement type,
      Set<TypeElement> hierarchy,
      ExecutableElement function,
      Diagnostics diagnostics) {
    ExecutableElement override = override(type, hierarchy, function);
    TypeElement owner = TypeElements.declaring(function);
    if (override == null) {
      // A function of this module already counts, on its own class.
      if (!isCompiledHere(owner)) {
        diagnostics.warn(
            Message.FUNCTION_INHERITED,
            Place.of(type),
            type.getSimpleName(),
            owner.getSimpleName() + "." + function.getSimpleName());
      }
    } else if (Annotations.find(override, DeclarationReader.FUNCTION).isEmpty()
        && isCompiledHere(TypeElements.declaring(override))
        && !isRefused(owner)
        && !Suppression.covers(override)) {
      diagnostics.warn(
          Message.FUNCTION_OVERRIDDEN,
          Place.of(override),
          TypeElements.declaring(override).getSimpleName() + "." + override.getSimpleName(),
          owner.getSimpleName() + "." + function.getSimpleName(),
          owner.getSimpleName());
    }
  }

  /** The method that runs when the function's is called on an object of the type, if it differs. */
  private @Nullable ExecutableElement override(
      TypeElement type, Set<TypeElement> hierarchy, ExecutableElement function) {
    List<TypeElement> nearestFirst = new ArrayList<>();
    nearestFirst.add(type);
    nearestFirst.addAll(hierarchy);
    for (TypeElement at : nearestFirst) {
      if (at.getKind() == ElementKind.INTERFACE) {
        continue;
      }
      for (ExecutableElement method : ElementFilter.methodsIn(at.getEnclosedElements())) {
        if (!method.equals(function) && elements.overrides(method, function, type)) {
          return method;
        }
      }
    }
    return null;
  }

  /** Superclasses first, nearest first; types of the JDK have no functions. */
  private static void collectSupertypes(TypeElement type, Set<TypeElement> supertypes) {
    List<TypeMirror> direct = new ArrayList<>();
    direct.add(type.getSuperclass());
    direct.addAll(type.getInterfaces());
    for (TypeMirror each : direct) {
      if (each instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement supertype
          && !supertype.getQualifiedName().toString().startsWith("java.")
          && supertypes.add(supertype)) {
        collectSupertypes(supertype, supertypes);
      }
    }
  }

  private boolean isCompiledHere(TypeElement type) {
    return compiledHere.contains(type.getQualifiedName().toString());
  }

  /** A function of an abstract class or an interface of this module has an error of its own. */
  private boolean isRefused(TypeElement owner) {
    return isCompiledHere(owner) && owner.getModifiers().contains(Modifier.ABSTRACT);
  }
}
