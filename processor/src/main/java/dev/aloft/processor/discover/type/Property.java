package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.type.Member.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The members of one property while it is being read. */
final class Property {
  private final String name;
  private final List<Member> members = new ArrayList<>();
  private boolean ignored;
  private @Nullable String hiddenBy;

  Property(String name) {
    this.name = name;
  }

  /** The name in Java. */
  String name() {
    return name;
  }

  void add(Member member) {
    members.add(member);
  }

  List<Member> members() {
    return members;
  }

  /** Whether JSON has no such property. */
  boolean isIgnored() {
    return ignored;
  }

  /** Excludes the property from reading only. */
  void hideFromReading(String by) {
    hiddenBy = by;
  }

  /** What excludes the property from reading; null if nothing does. */
  @Nullable String hiddenBy() {
    return hiddenBy;
  }

  /**
   * Honours {@code @JsonIgnore}: it excludes the whole property, unless another member is named a
   * property explicitly; then only the ignored members.
   */
  void dropIgnored() {
    if (members.stream().anyMatch(Member::isIgnored)) {
      if (members.stream().anyMatch(member -> member.isExplicit() && !member.isIgnored())) {
        members.removeIf(Member::isIgnored);
      } else {
        ignored = true;
      }
    }
  }

  boolean isExplicit() {
    return members.stream().anyMatch(Member::isExplicit);
  }

  /** Whether generated code can reach it one way or the other. */
  boolean isUsable() {
    return members.stream().anyMatch(Member::usable);
  }

  /** Whether JSON has it, even if generated code may not be able to reach it. */
  boolean isVisible() {
    return isUsable() || isExplicit() || members.stream().anyMatch(Member::isPublicGetter);
  }

  /** The names that annotations give it. */
  Set<String> renames() {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : annotated()) {
      String renamed = JacksonAnnotations.name(element);
      if (renamed != null) {
        names.add(renamed);
      }
    }
    return names;
  }

  Set<String> aliases() {
    Set<String> aliases = new LinkedHashSet<>();
    annotated().forEach(element -> aliases.addAll(JacksonAnnotations.aliases(element)));
    return aliases;
  }

  /** Every element whose annotations count. */
  List<Element> annotated() {
    List<Element> annotated = new ArrayList<>();
    members.forEach(member -> annotated.addAll(member.annotated()));
    return annotated;
  }

  /** The preferred member that satisfies the condition; the one of a subclass comes last. */
  @Nullable Member find(Predicate<Member> condition) {
    Member found = null;
    for (Member member : members) {
      if (condition.test(member) && (found == null || member.kind().compareTo(found.kind()) <= 0)) {
        found = member;
      }
    }
    return found;
  }

  List<Member> all(Kind kind) {
    return members.stream().filter(member -> member.kind() == kind).toList();
  }

  /** Whether both have no member of the same kind, so that they can be one property. */
  boolean complements(Property other) {
    for (Member member : members) {
      for (Member another : other.members) {
        boolean bothRead = member.canRead() && another.canRead();
        boolean bothWrite = member.canWrite() && another.canWrite();
        if (bothRead || bothWrite || member.kind() == another.kind()) {
          return false;
        }
      }
    }
    return true;
  }
}
