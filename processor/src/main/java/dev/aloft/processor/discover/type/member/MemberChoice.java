package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.member.Member.Kind;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The member that writes or reads a property in jackson-databind, whether or not generated code can
 * reach it: annotated members come before others, those of subclasses before those of superclasses,
 * {@code getX} before {@code isX} and {@code x}.
 */
public final class MemberChoice {
  private MemberChoice() {}

  /** What writes the property; null if nothing does. */
  public static @Nullable Member writer(Property property) {
    // An explicit access makes all of its members count, including those that are not public.
    boolean all = !property.access(Direction.WRITE).equals("AUTO");
    List<Member> getters =
        property.members().stream()
            .filter(each -> each.isGetter() && (all || each.isSeen()))
            .toList();
    Member writer = null;
    for (Member getter : annotatedFirst(getters)) {
      writer = writer == null || comesBefore(getter, writer) ? getter : writer;
    }
    return writer == null ? lastSeen(property.all(Kind.FIELD), all) : writer;
  }

  /**
   * What reads the property: several setters if no one of them comes first; empty if nothing reads
   * it.
   */
  public static List<Member> readers(Property property) {
    List<Member> arguments = property.all(Kind.ARGUMENT);
    if (!arguments.isEmpty()) {
      return List.of(arguments.get(arguments.size() - 1));
    }
    List<Member> setters = new ArrayList<>();
    for (Member setter : annotatedFirst(property.all(Kind.SETTER))) {
      if (setters.stream().noneMatch(each -> isBeforeSetter(each, setter))) {
        setters.removeIf(each -> isBeforeSetter(setter, each));
        setters.add(setter);
      }
    }
    if (!setters.isEmpty()) {
      return List.copyOf(setters);
    }
    boolean isWritten =
        !property.access(Direction.READ).equals("AUTO")
            || property.members().stream().anyMatch(Member::isPublicGetter);
    List<Member> fields =
        property.all(Kind.FIELD).stream()
            .filter(
                each ->
                    each.isExplicit(Direction.READ)
                        || (!each.isFinal() && (isWritten || each.isSeen(Direction.READ))))
            .toList();
    return fields.isEmpty() ? List.of() : List.of(fields.get(fields.size() - 1));
  }

  private static @Nullable Member lastSeen(List<Member> fields, boolean all) {
    Member seen = null;
    for (Member field : fields) {
      seen = all || field.isSeen(Direction.WRITE) ? field : seen;
    }
    return seen;
  }

  private static List<Member> annotatedFirst(List<Member> members) {
    List<Member> annotated = members.stream().filter(Member::isExplicit).toList();
    return annotated.isEmpty() ? members : annotated;
  }

  private static boolean comesBefore(Member getter, Member other) {
    Boolean bySubclass = isBySubclass(getter, other);
    return bySubclass == null ? place(getter) < place(other) : bySubclass;
  }

  private static boolean isBeforeSetter(Member setter, Member other) {
    Boolean bySubclass = isBySubclass(setter, other);
    if (bySubclass != null) {
      return bySubclass;
    }
    int place = placeOfSetter(setter) - placeOfSetter(other);
    return place != 0 ? place < 0 : preference(setter) < preference(other);
  }

  /** Whether it is declared in a subclass of the other's class; null if neither is. */
  private static @Nullable Boolean isBySubclass(Member member, Member other) {
    TypeElement owner = TypeElements.enclosing(member.element());
    TypeElement otherOwner = TypeElements.enclosing(other.element());
    if (owner == null || otherOwner == null || owner.equals(otherOwner)) {
      return null;
    }
    if (TypeElements.hierarchy(owner).contains(otherOwner)) {
      return true;
    }
    return TypeElements.hierarchy(otherOwner).contains(owner) ? false : null;
  }

  private static int place(Member getter) {
    String name = getter.element().getSimpleName().toString();
    if (name.startsWith("get") && name.length() > 3) {
      return 1;
    }
    return name.startsWith("is") && name.length() > 2 ? 2 : 3;
  }

  private static int placeOfSetter(Member setter) {
    String name = setter.element().getSimpleName().toString();
    return name.startsWith("set") && name.length() > 3 ? 1 : 2;
  }

  /** Primitive types come first, then strings. */
  private static int preference(Member setter) {
    TypeMirror type = setter.mirror().type();
    if (type.getKind().isPrimitive()) {
      return 1;
    }
    return setter.typeName().toString().equals("java.lang.String") ? 2 : 3;
  }
}
