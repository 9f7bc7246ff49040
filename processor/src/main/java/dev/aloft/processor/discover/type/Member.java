package dev.aloft.processor.discover.type;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/**
 * A field, accessor or constructor parameter of a type.
 *
 * @param name the property it belongs to, before any renaming
 * @param annotated the element and what it overrides: annotations count on all of them
 * @param annotations tells which annotations count
 * @param usable whether generated code can and should use it
 */
record Member(
    Kind kind,
    String name,
    Element element,
    List<Element> annotated,
    Mirror mirror,
    JacksonAnnotations annotations,
    boolean usable) {

  /** What a member is. For reading and for writing, the first one is preferred. */
  enum Kind {
    ARGUMENT,
    COMPONENT,
    GETTER,
    IS_GETTER,
    SETTER,
    FIELD;

    boolean reads() {
      return this == ARGUMENT || this == SETTER || this == FIELD;
    }

    boolean writes() {
      return this == COMPONENT || this == GETTER || this == IS_GETTER || this == FIELD;
    }
  }

  boolean canRead() {
    return usable && kind.reads() && !(kind == Kind.FIELD && isFinal());
  }

  boolean canWrite() {
    return usable && kind.writes();
  }

  boolean isFinal() {
    return element.getModifiers().contains(Modifier.FINAL);
  }

  boolean isPublicGetter() {
    return kind != Kind.FIELD && kind.writes() && element.getModifiers().contains(Modifier.PUBLIC);
  }

  boolean isExplicit() {
    return annotated.stream()
        .anyMatch(each -> annotations.isProperty(each) || annotations.isCoded(each));
  }

  boolean isIgnored() {
    return annotated.stream().anyMatch(annotations::isIgnored);
  }

  TypeName typeName() {
    MissingTypeException.throwIfMissing(mirror.type());
    return TypeName.get(mirror.type());
  }
}
