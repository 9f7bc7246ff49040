package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the constructor that builds an object: a record's canonical one, else the one without
 * arguments, else the only one. Anything else is ambiguous.
 */
final class CreatorChoice {
  private final Types types;
  private final Diagnostics diagnostics;

  CreatorChoice(Types types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /**
   * Chooses.
   *
   * @param at what a message points at
   * @return null after a report
   */
  @Nullable ExecutableElement choose(TypeElement type, Element at, Site site) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .filter(each -> TypeElements.isMemberAccessible(each, site.fromPackage()))
            .filter(each -> !MemberCollector.throwsChecked(each))
            .toList();
    if (type.getKind() == ElementKind.RECORD) {
      for (ExecutableElement constructor : constructors) {
        if (isCanonical(constructor, type.getRecordComponents())) {
          return constructor;
        }
      }
    } else {
      for (ExecutableElement constructor : constructors) {
        if (constructor.getParameters().isEmpty()) {
          return constructor;
        }
      }
      if (constructors.size() == 1) {
        return constructors.get(0);
      }
    }
    Place place = Place.of(at);
    if (constructors.size() > 1) {
      diagnostics.report(
          Message.AMBIGUOUS_CREATOR, place, site.path(), type.getSimpleName(), constructors.size());
    } else {
      diagnostics.report(
          Message.NO_CREATOR, place, site.path(), type.getSimpleName(), site.fromPackage());
    }
    return null;
  }

  private boolean isCanonical(
      ExecutableElement constructor, List<? extends RecordComponentElement> components) {
    if (constructor.getParameters().size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!types.isSameType(
          types.erasure(constructor.getParameters().get(i).asType()),
          types.erasure(components.get(i).asType()))) {
        return false;
      }
    }
    return true;
  }
}
