package dev.aloft.processor.discover.type.annotation;

import dev.aloft.processor.discover.type.source.SourceTypes;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Classes whose annotations count as if they were on other types, by jackson-databind's rules:
 * those of the type itself, of fields and enum constants by name, of methods by signature, even
 * inherited ones, of constructors and static methods by signature.
 */
public final class Mixins {
  private final Elements elements;
  private final Types types;

  /** By name, because elements do not outlive their round. */
  private final Map<String, String> byTarget = new TreeMap<>();

  private final Set<Name> asked = new HashSet<>();

  public Mixins(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  public Types types() {
    return types;
  }

  /** Takes in one more; it counts from now on. */
  public void add(TypeElement target, TypeElement mixin) {
    byTarget.put(name(target), name(mixin));
  }

  /** The mixin of a type; null without one. */
  public @Nullable TypeElement of(TypeElement target) {
    String mixin = byTarget.isEmpty() ? null : byTarget.get(name(target));
    return mixin == null ? null : elements.getTypeElement(mixin);
  }

  /** Adds the mixins. */
  public void addTo(SourceTypes sources) {
    for (String mixin : byTarget.values()) {
      TypeElement type = elements.getTypeElement(mixin);
      if (type != null) {
        sources.add(type);
      }
    }
  }

  /** Whether the type was read already, so that a mixin would come too late for it. */
  public boolean wasAsked(TypeElement target) {
    return asked.contains(target.getQualifiedName());
  }

  /**
   * The elements of mixins whose annotations count before the element's own, the strongest first.
   *
   * @param hierarchy the type whose member it is seen as and its supertypes, supertypes first
   */
  public List<Element> over(Element element, List<TypeElement> hierarchy) {
    TypeElement owner = TypeElements.enclosing(element);
    if (owner == null) {
      return List.of();
    }
    List<Element> over = new ArrayList<>();
    if (element.equals(owner)) {
      asked.add(owner.getQualifiedName());
      addClasses(owner, over);
      return over;
    }
    if (byTarget.isEmpty()) {
      asked.add(owner.getQualifiedName());
      hierarchy.forEach(type -> asked.add(type.getQualifiedName()));
      return List.of();
    }
    for (TypeElement target : targets(element, owner, hierarchy)) {
      addOver(element, target, over);
    }
    return over;
  }

  /**
   * Adds the elements of one type's mixin whose annotations count before the member's own.
   *
   * @param target the type; the member may be inherited
   */
  public void addOver(Element member, TypeElement target, List<Element> over) {
    asked.add(target.getQualifiedName());
    TypeElement mixin = of(target);
    if (mixin != null) {
      addMembers(member, mixin, target, over);
    }
  }

  /** The types whose mixins count for the member: subclasses come before what they inherit. */
  private List<TypeElement> targets(
      Element member, TypeElement owner, List<TypeElement> hierarchy) {
    List<TypeElement> targets = new ArrayList<>();
    boolean inherited =
        member.getKind() != ElementKind.CONSTRUCTOR
            && member.getKind() != ElementKind.PARAMETER
            && !member.getModifiers().contains(Modifier.STATIC);
    for (int i = hierarchy.size() - 1; i >= 0 && inherited; i--) {
      TypeElement type = hierarchy.get(i);
      if (!type.equals(owner)
          && types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()))) {
        targets.add(type);
      }
    }
    targets.add(owner);
    return targets;
  }

  /** The mixin and its superclasses, as far as they are not the target's own. */
  private void addClasses(TypeElement target, List<Element> over) {
    TypeElement at = of(target);
    while (at != null && !isEnd(at, target)) {
      over.add(at);
      at = superclass(at);
    }
  }

  private void addMembers(
      Element member, TypeElement mixin, TypeElement target, List<Element> over) {
    switch (member.getKind()) {
      case FIELD, ENUM_CONSTANT -> addFields(member, mixin, target, over);
      case METHOD -> addMethods((ExecutableElement) member, mixin, target, over, new HashSet<>());
      case CONSTRUCTOR -> addExecutable((ExecutableElement) member, mixin, over);
      case PARAMETER -> addParameters((VariableElement) member, mixin, over);
      default -> {}
    }
  }

  private void addParameters(VariableElement parameter, TypeElement mixin, List<Element> over) {
    if (parameter.getEnclosingElement() instanceof ExecutableElement executable) {
      List<Element> executables = new ArrayList<>();
      addExecutable(executable, mixin, executables);
      int index = executable.getParameters().indexOf(parameter);
      for (Element each : executables) {
        over.add(((ExecutableElement) each).getParameters().get(index));
      }
    }
  }

  /** Of fields, superclasses of the mixin come first: that is how databind does it. */
  private void addFields(Element field, TypeElement mixin, TypeElement target, List<Element> over) {
    List<Element> found = new ArrayList<>();
    for (TypeElement at = mixin; at != null && !isEnd(at, target); at = superclass(at)) {
      for (Element each : at.getEnclosedElements()) {
        boolean includable =
            each.getKind() == ElementKind.ENUM_CONSTANT
                || (each.getKind() == ElementKind.FIELD
                    && !each.getModifiers().contains(Modifier.STATIC));
        if (includable && each.getSimpleName().equals(field.getSimpleName())) {
          found.add(0, each);
        }
      }
    }
    over.addAll(found);
  }

  private void addMethods(
      ExecutableElement method,
      TypeElement mixin,
      TypeElement target,
      List<Element> over,
      Set<TypeElement> seen) {
    if (isEnd(mixin, target) || !seen.add(mixin)) {
      return;
    }
    addExecutable(method, mixin, over);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return;
    }
    for (var each : mixin.getInterfaces()) {
      addMethods(method, (TypeElement) types.asElement(each), target, over, seen);
    }
    TypeElement superclass = superclass(mixin);
    if (superclass != null) {
      addMethods(method, superclass, target, over, seen);
    }
  }

  private void addExecutable(ExecutableElement wanted, TypeElement mixin, List<Element> over) {
    for (Element each : mixin.getEnclosedElements()) {
      if (each instanceof ExecutableElement found
          && found.getKind() == wanted.getKind()
          && isStatic(found) == isStatic(wanted)
          && found.getSimpleName().equals(wanted.getSimpleName())
          && haveSameParameters(found, wanted)) {
        over.add(found);
      }
    }
  }

  private boolean haveSameParameters(ExecutableElement first, ExecutableElement second) {
    if (first.getParameters().size() != second.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < first.getParameters().size(); i++) {
      if (!types.isSameType(
          types.erasure(first.getParameters().get(i).asType()),
          types.erasure(second.getParameters().get(i).asType()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isEnd(TypeElement type, TypeElement target) {
    return type.equals(target) || type.getQualifiedName().contentEquals("java.lang.Object");
  }

  private @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType superclass
        ? (TypeElement) superclass.asElement()
        : null;
  }

  private static String name(TypeElement type) {
    return type.getQualifiedName().toString();
  }
}
