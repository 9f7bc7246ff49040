package dev.aloft.processor.discover.type;

import dev.aloft.processor.discover.Annotations;
import dev.aloft.processor.discover.type.Member.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** The members of one property while it is being read. */
final class Property {
  private static final String READ_ONLY = "@JsonProperty(access = READ_ONLY)";

  private final String name;
  private final JacksonAnnotations annotations;
  private final List<Member> members = new ArrayList<>();
  private boolean ignored;
  private @Nullable String hiddenBy;
  private boolean notWritten;

  Property(String name, JacksonAnnotations annotations) {
    this.name = name;
    this.annotations = annotations;
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

  /** Excludes the property from writing only. */
  void hideFromWriting() {
    notWritten = true;
  }

  boolean isNotWritten() {
    return notWritten;
  }

  /** The member of that annotation on the first element that sets it; empty if none does. */
  Optional<AnnotationMirror> annotation(String simpleName, String member) {
    for (Element element : annotated()) {
      AnnotationMirror annotation = annotations.find(element, simpleName);
      if (annotation != null && Annotations.written(annotation, member).isPresent()) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** The annotation of the first element that has one. */
  @Nullable AnnotationMirror first(String simpleName) {
    for (Element element : annotated()) {
      AnnotationMirror annotation = annotations.find(element, simpleName);
      if (annotation != null) {
        return annotation;
      }
    }
    return null;
  }

  /** Whether its text is JSON already. */
  boolean isRaw() {
    for (Element element : annotated()) {
      AnnotationMirror raw = annotations.find(element, "JsonRawValue");
      if (raw != null) {
        return JacksonAnnotations.flag(raw, "value", true);
      }
    }
    return false;
  }

  /** Its place among the properties; negative without one. */
  int index() {
    Object index =
        annotation("JsonProperty", "index")
            .flatMap(each -> Annotations.written(each, "index"))
            .map(AnnotationValue::getValue)
            .orElse(-1);
    return (Integer) index;
  }

  /** Whether a document without it is refused if the creator takes it. */
  boolean isRequired() {
    boolean required =
        annotation("JsonProperty", "required")
            .map(each -> JacksonAnnotations.flag(each, "required", false))
            .orElse(false);
    return required
        || annotation("JsonProperty", "isRequired")
            .map(each -> JacksonAnnotations.constant(each, "isRequired", "").equals("TRUE"))
            .orElse(false);
  }

  /** What null does: a constant's name of Jackson's {@code Nulls}. */
  String nulls() {
    return annotation("JsonSetter", "nulls")
        .map(each -> JacksonAnnotations.constant(each, "nulls", "DEFAULT"))
        .orElse("DEFAULT");
  }

  /** Honours {@code @JsonProperty(access)}. */
  void hideByAccess() {
    String access =
        annotation("JsonProperty", "access")
            .map(each -> JacksonAnnotations.constant(each, "access", "AUTO"))
            .orElse("AUTO");
    if (access.equals("READ_ONLY")) {
      hideFromReading(READ_ONLY);
    } else if (access.equals("WRITE_ONLY")) {
      hideFromWriting();
    }
  }

  /** Whether that excludes it from reading, which Jackson does before it renames properties. */
  boolean isHiddenByAccess() {
    return READ_ONLY.equals(hiddenBy);
  }

  /** Honours {@code @JsonIgnoreType}, which lets a creator have its argument. */
  void hideByType() {
    for (Member member : members) {
      if (member.mirror().type() instanceof DeclaredType type) {
        AnnotationMirror ignoring =
            annotations.inherited((TypeElement) type.asElement(), "JsonIgnoreType");
        if (ignoring != null && JacksonAnnotations.flag(ignoring, "value", true)) {
          hideFromWriting();
          if (all(Kind.ARGUMENT).isEmpty()) {
            hideFromReading("@JsonIgnoreType");
          }
        }
      }
    }
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
      String renamed = annotations.name(element);
      if (renamed != null) {
        names.add(renamed);
      }
    }
    return names;
  }

  Set<String> aliases() {
    Set<String> aliases = new LinkedHashSet<>();
    annotated().forEach(element -> aliases.addAll(annotations.aliases(element)));
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
