package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds annotated members of mixins that match nothing, which is a slip of the pen. */
final class MixinMembers {
  private final Elements elements;
  private final Diagnostics diagnostics;

  /** The types that each mixin is for. */
  private final Map<String, Set<String>> targets = new TreeMap<>();

  MixinMembers(Elements elements, Diagnostics diagnostics) {
    this.elements = elements;
    this.diagnostics = diagnostics;
  }

  void add(TypeElement target, TypeElement mixin) {
    targets
        .computeIfAbsent(mixin.getQualifiedName().toString(), name -> new TreeSet<>())
        .add(target.getQualifiedName().toString());
  }

  /** Reports members of this compilation's mixins that match no member of their types. */
  void check(ValueReader values) {
    targets.forEach(
        (name, targetNames) -> {
          TypeElement mixin = elements.getTypeElement(name);
          if (mixin != null && values.isCompiledHere(mixin)) {
            check(mixin, targetNames, values.mixins());
          }
        });
  }

  private void check(TypeElement mixin, Set<String> targetNames, Mixins mixins) {
    Set<Element> used = new HashSet<>();
    List<String> simpleNames = new ArrayList<>();
    for (String name : targetNames) {
      TypeElement target = elements.getTypeElement(name);
      if (target == null) {
        continue;
      }
      simpleNames.add(target.getSimpleName().toString());
      List<TypeElement> hierarchy = TypeElements.hierarchy(target);
      for (TypeElement type : hierarchy) {
        type.getEnclosedElements().forEach(each -> used.addAll(mixins.over(each, hierarchy)));
      }
    }
    for (Element member : mixin.getEnclosedElements()) {
      if (!(member instanceof TypeElement) && !used.contains(member) && isAnnotated(member)) {
        diagnostics.report(
            Message.MIXIN_MEMBER_UNMATCHED,
            Place.of(member),
            mixin.getSimpleName(),
            member,
            String.join(" or ", simpleNames));
      }
    }
  }

  private static boolean isAnnotated(Element member) {
    for (AnnotationMirror annotation : member.getAnnotationMirrors()) {
      String name = annotation.getAnnotationType().toString();
      if (JacksonAnnotations.isJacksonAnnotation(name)) {
        return true;
      }
    }
    return JacksonAnnotations.namesCodec(member)
        || (member instanceof ExecutableElement executable
            && executable.getParameters().stream().anyMatch(MixinMembers::isAnnotated));
  }
}
