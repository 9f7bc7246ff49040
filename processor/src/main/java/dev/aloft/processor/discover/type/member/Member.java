package dev.aloft.processor.discover.type.member;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * A field, accessor or constructor parameter of a type.
 *
 * @param name the property it belongs to, before any renaming
 * @param annotated the element and what it overrides: annotations count on all of them
 * @param annotations decides which annotations count
 * @param usable whether generated code can and should use it
 */
public record Member(
    Kind kind,
    String name,
    Element element,
    List<Element> annotated,
    Mirror mirror,
    JacksonAnnotations annotations,
    boolean usable) {

  /** What a member is. For reading and for writing, the first one is preferred. */
  public enum Kind {
    ARGUMENT,
    COMPONENT,
    GETTER,
    IS_GETTER,
    SETTER,
    FIELD;

    public boolean reads() {
      return this == ARGUMENT || this == SETTER || this == FIELD;
    }

    public boolean writes() {
      return this == COMPONENT || this == GETTER || this == IS_GETTER || this == FIELD;
    }
  }

  public boolean canRead() {
    return usable && kind.reads() && !(kind == Kind.FIELD && isFinal());
  }

  public boolean canWrite() {
    return usable && kind.writes();
  }

  public boolean isFinal() {
    return element.getModifiers().contains(Modifier.FINAL);
  }

  public boolean isGetter() {
    return kind == Kind.COMPONENT || kind == Kind.GETTER || kind == Kind.IS_GETTER;
  }

  public boolean isPublicGetter() {
    return isGetter() && isSeen();
  }

  /** Whether it makes a property: it is public, a record's component, or annotated as one. */
  public boolean isSeen() {
    return isSeen(Direction.BOTH);
  }

  /** The same for values that go that way. */
  public boolean isSeen(Direction way) {
    return (kind == Kind.COMPONENT && !annotated.isEmpty())
        || kind == Kind.ARGUMENT
        || (kind != Kind.COMPONENT && element.getModifiers().contains(Modifier.PUBLIC))
        || isExplicit(way);
  }

  public boolean isExplicit() {
    return isExplicit(Direction.BOTH);
  }

  /** Whether an annotation makes it a property for values that go that way. */
  public boolean isExplicit(Direction way) {
    return annotated.stream()
        .anyMatch(each -> annotations.isProperty(each, ways(way)) || annotations.isCoded(each));
  }

  /** The names that its annotations give for values that go that way. */
  public List<String> names(Direction way) {
    List<String> names = new ArrayList<>();
    for (Element each : annotated) {
      String name = annotations.name(each, each.getKind() == ElementKind.METHOD ? ways(way) : way);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** An accessor's annotations apply to what it does, whichever way values go. */
  private Direction ways(Direction way) {
    return switch (kind) {
      case GETTER, IS_GETTER, COMPONENT -> Direction.WRITE;
      case SETTER, ARGUMENT -> Direction.READ;
      case FIELD -> way;
    };
  }

  /** The same without the elements that ignore it, and whatever else annotates them. */
  public Member withoutIgnored() {
    List<Element> kept = annotated.stream().filter(each -> !annotations.isIgnored(each)).toList();
    return new Member(kind, name, element, kept, mirror, annotations, usable);
  }

  public boolean isIgnored() {
    return annotated.stream().anyMatch(annotations::isIgnored);
  }

  /** Whether an annotation keeps it a property although another one ignores the property. */
  public boolean isExplicitlyKept(Direction way) {
    if (kind == Kind.ARGUMENT) {
      return annotated.stream().anyMatch(each -> annotations.name(each, Direction.READ) != null);
    }
    if (kind != Kind.COMPONENT) {
      return isExplicit(way) && !isIgnored();
    }
    return annotated.stream()
        .anyMatch(
            each ->
                annotations.isProperty(
                        each, each.getKind() == ElementKind.METHOD ? Direction.WRITE : way)
                    && !annotations.isIgnored(each));
  }

  /** Whether it reads the property in Jackson, without another member's help. */
  public boolean couldRead() {
    return kind == Kind.ARGUMENT || kind == Kind.SETTER || (kind == Kind.FIELD && isSeen());
  }

  public TypeName typeName() {
    MissingTypeException.throwIfMissing(mirror.type());
    return TypeName.get(mirror.type());
  }
}
