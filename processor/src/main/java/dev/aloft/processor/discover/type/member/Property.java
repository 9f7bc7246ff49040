package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.member.Member.Kind;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** The members of one property, and which ways JSON has it. Immutable. */
public final class Property {
  private static final String READ_ONLY = "@JsonProperty(access = READ_ONLY)";

  private static final String IGNORED = "@JsonIgnore";

  /** The kinds of members whose annotations come first, when writing and when reading. */
  private static final List<Kind> WRITING =
      List.of(Kind.COMPONENT, Kind.GETTER, Kind.IS_GETTER, Kind.FIELD, Kind.ARGUMENT, Kind.SETTER);

  private static final List<Kind> READING =
      List.of(Kind.ARGUMENT, Kind.SETTER, Kind.FIELD, Kind.COMPONENT, Kind.GETTER, Kind.IS_GETTER);

  private final String name;
  private final JacksonAnnotations annotations;
  private final List<Member> members;
  private final boolean ignored;
  private final @Nullable String hiddenBy;
  private final boolean notWritten;

  private Property(
      String name,
      JacksonAnnotations annotations,
      List<Member> members,
      boolean ignored,
      @Nullable String hiddenBy,
      boolean notWritten) {
    this.name = name;
    this.annotations = annotations;
    this.members = members;
    this.ignored = ignored;
    this.hiddenBy = hiddenBy;
    this.notWritten = notWritten;
  }

  /**
   * A property that JSON has both ways.
   *
   * @param annotations decides which annotations count
   */
  public static Property of(String name, JacksonAnnotations annotations, List<Member> members) {
    return new Property(name, annotations, List.copyOf(members), false, null, false);
  }

  /** The same with more members. */
  public Property with(List<Member> more) {
    return withMembers(Stream.concat(members.stream(), more.stream()).toList());
  }

  private Property withMembers(List<Member> other) {
    return new Property(name, annotations, other, ignored, hiddenBy, notWritten);
  }

  /** The name in Java. */
  public String name() {
    return name;
  }

  public List<Member> members() {
    return members;
  }

  /** Whether JSON has no such property. */
  public boolean isIgnored() {
    return ignored;
  }

  /** The same, excluded from reading. */
  public Property hiddenFromReading(String by) {
    return new Property(name, annotations, members, ignored, by, notWritten);
  }

  /** The same, excluded from writing. */
  public Property hiddenFromWriting() {
    return new Property(name, annotations, members, ignored, hiddenBy, true);
  }

  public boolean isNotWritten() {
    return notWritten;
  }

  /** The annotation of the first element that has one, if it sets the member. */
  public Optional<AnnotationMirror> annotation(
      String simpleName, String member, Direction direction) {
    AnnotationMirror annotation = first(simpleName, direction);
    return annotation != null && Annotations.written(annotation, member).isPresent()
        ? Optional.of(annotation)
        : Optional.empty();
  }

  /**
   * The annotation of the first element that has one.
   *
   * @param direction the way values go, which decides whose annotations come first
   */
  public @Nullable AnnotationMirror first(String simpleName, Direction direction) {
    for (Element element : kept(direction)) {
      AnnotationMirror annotation = annotations.find(element, simpleName);
      if (annotation != null) {
        return annotation;
      }
    }
    return null;
  }

  /** Whether its text is JSON already. */
  public boolean isRaw() {
    AnnotationMirror raw = first("JsonRawValue", Direction.WRITE);
    return raw != null && JacksonAnnotations.flag(raw, "value", true);
  }

  /** Its place among the properties; negative without one. */
  public int index() {
    Object index =
        annotation("JsonProperty", "index", Direction.WRITE)
            .flatMap(each -> Annotations.written(each, "index"))
            .map(AnnotationValue::getValue)
            .orElse(-1);
    return (Integer) index;
  }

  /** Whether a document without it is refused if the creator takes it. */
  public boolean isRequired() {
    boolean required =
        annotation("JsonProperty", "required", Direction.READ)
            .map(each -> JacksonAnnotations.flag(each, "required", false))
            .orElse(false);
    return required
        || annotation("JsonProperty", "isRequired", Direction.READ)
            .map(each -> JacksonAnnotations.constant(each, "isRequired", "").equals("TRUE"))
            .orElse(false);
  }

  /** What null does: a constant's name of Jackson's {@code Nulls}. */
  public String nulls() {
    return annotation("JsonSetter", "nulls", Direction.READ)
        .map(each -> JacksonAnnotations.constant(each, "nulls", "DEFAULT"))
        .orElse("DEFAULT");
  }

  /** The same, hidden where {@code @JsonProperty(access)} says so. */
  public Property hiddenByAccess() {
    boolean readOnly = access(Direction.READ).equals("READ_ONLY") && !isHiddenByIgnoral();
    Property hidden = readOnly ? hiddenFromReading(READ_ONLY) : this;
    return access(Direction.WRITE).equals("WRITE_ONLY") ? hidden.hiddenFromWriting() : hidden;
  }

  /** Those whose annotations count, without the members that the access takes away. */
  private List<Element> kept(Direction direction) {
    List<Element> kept = annotated(direction);
    kept.removeAll(gone(direction));
    return kept;
  }

  private Set<Element> gone(Direction direction) {
    Set<Element> gone = new HashSet<>();
    String access = access(direction);
    if (access.equals("READ_ONLY")) {
      all(Kind.SETTER).forEach(each -> gone.addAll(each.annotated()));
      all(Kind.ARGUMENT).forEach(each -> gone.addAll(each.annotated()));
    } else if (access.equals("WRITE_ONLY")) {
      members.stream()
          .filter(each -> each.kind() == Kind.GETTER || each.kind() == Kind.IS_GETTER)
          .forEach(each -> gone.addAll(each.annotated()));
    }
    return gone;
  }

  /** The first access that an element names; Jackson does not let one annotation hide another. */
  public String access(Direction direction) {
    for (Element element : annotated(direction)) {
      AnnotationMirror property = annotations.find(element, "JsonProperty");
      String access =
          property == null ? "AUTO" : JacksonAnnotations.constant(property, "access", "AUTO");
      if (!access.equals("AUTO")) {
        return access;
      }
    }
    return "AUTO";
  }

  /** Whether {@code @JsonIgnore} of one member excludes it from reading. */
  public boolean isHiddenByIgnoral() {
    return IGNORED.equals(hiddenBy);
  }

  /** Whether that excludes it from reading, which Jackson does before it renames properties. */
  public boolean isHiddenByAccess() {
    return READ_ONLY.equals(hiddenBy);
  }

  /** The same, hidden if {@code @JsonIgnoreType} says so, which leaves a creator its argument. */
  public Property hiddenByType() {
    if (members.stream().noneMatch(this::isOfIgnoredType)) {
      return this;
    }
    Property unwritten = hiddenFromWriting();
    return all(Kind.ARGUMENT).isEmpty()
        ? unwritten.hiddenFromReading("@JsonIgnoreType")
        : unwritten;
  }

  private boolean isOfIgnoredType(Member member) {
    AnnotationMirror ignoring =
        member.mirror().type() instanceof DeclaredType type
            ? annotations.inherited((TypeElement) type.asElement(), "JsonIgnoreType")
            : null;
    return ignoring != null && JacksonAnnotations.flag(ignoring, "value", true);
  }

  /** What excludes the property from reading; null if nothing does. */
  public @Nullable String hiddenBy() {
    return hiddenBy;
  }

  /**
   * The same without what {@code @JsonIgnore} excludes: the whole property, unless another member
   * is named a property explicitly; then only the ignored members.
   */
  public Property withoutIgnored() {
    if (members.stream().noneMatch(Member::isIgnored)) {
      return this;
    }
    boolean written = members.stream().anyMatch(each -> each.isExplicitlyKept(Direction.WRITE));
    boolean read = members.stream().anyMatch(each -> each.isExplicitlyKept(Direction.READ));
    if (!written && !read) {
      return new Property(name, annotations, members, true, hiddenBy, notWritten);
    }
    Property kept = written ? this : hiddenFromWriting();
    Member component = find(member -> member.kind() == Kind.COMPONENT);
    if (component != null) {
      // A record's field keeps what the accessor lost, and its argument is never read.
      boolean isWritten = component.isExplicitlyKept(Direction.WRITE);
      return (isWritten ? kept : kept.hiddenFromWriting())
          .hiddenFromReading(IGNORED)
          .withMembers(
              members.stream()
                  .map(each -> each.equals(component) ? each.withoutIgnored() : each)
                  .toList());
    }
    kept = kept.withMembers(members.stream().filter(each -> !each.isIgnored()).toList());
    return !read || kept.members.stream().noneMatch(Member::couldRead)
        ? kept.hiddenFromReading(IGNORED)
        : kept;
  }

  public boolean isExplicit() {
    return members.stream().anyMatch(Member::isExplicit);
  }

  /** Whether generated code can reach it one way or the other. */
  public boolean isUsable() {
    return members.stream().anyMatch(Member::usable);
  }

  /** Whether JSON has it, even if generated code may not be able to reach it. */
  public boolean isVisible() {
    return members.stream().anyMatch(each -> each.kind() == Kind.SETTER || each.isSeen());
  }

  /** The names that annotations give it; several if reading and writing differ, too. */
  public Set<String> renames() {
    Set<String> read = names(Direction.READ);
    Set<String> written = names(Direction.WRITE);
    if (access(Direction.READ).equals("READ_ONLY")) {
      return written;
    }
    if (access(Direction.WRITE).equals("WRITE_ONLY")) {
      return read;
    }
    boolean differ = hiddenBy == null && !notWritten && read.isEmpty() != written.isEmpty();
    Set<String> names = new LinkedHashSet<>(written);
    names.addAll(read);
    if (differ && hasBoth()) {
      names.add(name);
    }
    return names;
  }

  private boolean hasBoth() {
    return MemberChoice.writer(this) != null && !MemberChoice.readers(this).isEmpty();
  }

  private Set<String> names(Direction direction) {
    Set<Element> gone = gone(direction);
    Set<String> names = new LinkedHashSet<>();
    for (Kind kind : direction == Direction.READ ? READING : WRITING) {
      for (Member member : all(kind)) {
        if (member.annotated().stream().noneMatch(gone::contains)) {
          names.addAll(member.names(direction));
        }
      }
    }
    return names;
  }

  /** Further names accepted on reading. */
  public List<String> aliases() {
    AnnotationMirror alias = first("JsonAlias", Direction.READ);
    return alias == null ? List.of() : JacksonAnnotations.texts(alias, "value");
  }

  /** Every element whose annotations count. */
  public List<Element> annotated() {
    return annotated(Direction.WRITE);
  }

  /** The same, those first whose annotations hide others of their type. */
  public List<Element> annotated(Direction direction) {
    List<Element> annotated = new ArrayList<>();
    for (Kind kind : direction == Direction.READ ? READING : WRITING) {
      for (Member member : all(kind)) {
        List<Element> own = new ArrayList<>(member.annotated());
        if (kind == Kind.COMPONENT && direction != Direction.READ) {
          Collections.reverse(own);
        }
        annotated.addAll(own);
      }
    }
    return annotated;
  }

  /** The first member that satisfies the condition, by kind; the one of a subclass comes last. */
  public @Nullable Member find(Predicate<Member> condition) {
    Member found = null;
    for (Member member : members) {
      if (condition.test(member) && (found == null || member.kind().compareTo(found.kind()) <= 0)) {
        found = member;
      }
    }
    return found;
  }

  public List<Member> all(Kind kind) {
    return members.stream().filter(member -> member.kind() == kind).toList();
  }

  /** Whether both have no member of the same kind, so that they can be one property. */
  public boolean complements(Property other) {
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

  /** Whether the properties of its object are those of the object around it. */
  public boolean isUnwrapped() {
    AnnotationMirror unwrapped = first("JsonUnwrapped", Direction.WRITE);
    return unwrapped != null && JacksonAnnotations.flag(unwrapped, "enabled", true);
  }

  /** Whether it refers back to what holds the object. */
  public boolean isBackReference() {
    return first("JsonBackReference", Direction.READ) != null;
  }
}
