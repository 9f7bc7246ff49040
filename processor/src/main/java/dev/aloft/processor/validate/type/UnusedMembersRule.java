package dev.aloft.processor.validate.type;

import static java.util.stream.Collectors.joining;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * What would silently have no effect: members with Jackson's annotations that are not part of a
 * property, and fields of a type without any property.
 */
public final class UnusedMembersRule {
  /** They make a member something other than a property; its reader checks it. */
  private static final Set<String> OTHERS =
      Set.of("JsonCreator", "JsonValue", "JsonKey", "JsonAnyGetter", "JsonAnySetter", "JsonIgnore");

  private final JacksonAnnotations annotations;
  private final TypeElement type;
  private final List<TypeElement> hierarchy;

  public UnusedMembersRule(TypeScope scope) {
    this.annotations = scope.annotations();
    this.type = scope.element();
    this.hierarchy = scope.hierarchy();
  }

  /**
   * The problems of annotated members.
   *
   * @param properties all that members make, before any is left out
   * @param creator what builds the object; null if nothing does
   */
  public List<MemberProblem> check(
      Collection<Property> properties, @Nullable ExecutableElement creator) {
    List<MemberProblem> problems = new ArrayList<>();
    Set<Element> used = new HashSet<>();
    properties.stream()
        .filter(each -> each.isVisible() || each.members().stream().anyMatch(Member::isIgnored))
        .forEach(each -> used.addAll(each.annotated()));
    for (TypeElement owner : hierarchy) {
      for (Element member : owner.getEnclosedElements()) {
        boolean counts = used.contains(member) || member instanceof TypeElement;
        if (!counts && isOrdinary(member) && !annotations.isOverridden(member)) {
          check(member, problems);
        }
      }
    }
    if (creator != null) {
      for (Element member : type.getEnclosedElements()) {
        if (member instanceof ExecutableElement other && !other.equals(creator)) {
          checkParameters(other, problems);
        }
      }
    }
    return problems;
  }

  /** The problem of a type that has fields, but nothing in JSON. */
  public List<MemberProblem> checkNotEmpty() {
    for (TypeElement owner : hierarchy) {
      for (Element member : owner.getEnclosedElements()) {
        Set<Modifier> modifiers = member.getModifiers();
        if (member.getKind() == ElementKind.FIELD
            && owner.getKind() != ElementKind.RECORD
            && !modifiers.contains(Modifier.STATIC)
            && !modifiers.contains(Modifier.TRANSIENT)
            && !annotations.isIgnored(member)) {
          return List.of(
              new MemberProblem(
                  owner.equals(type) ? member : type,
                  Problem.of(Message.NOTHING_SEEN, type.getSimpleName(), member.getSimpleName())));
        }
      }
    }
    return List.of();
  }

  private static boolean isOrdinary(Element member) {
    boolean isMember =
        member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.METHOD;
    return isMember && TypeElements.enclosing(member) != null;
  }

  private void check(Element member, List<MemberProblem> problems) {
    Set<String> names = names(member);
    if (names.isEmpty() || names.stream().anyMatch(each -> OTHERS.contains(each.substring(1)))) {
      return;
    }
    String annotated = String.join(", ", names);
    Object name = member.getSimpleName();
    problems.add(
        new MemberProblem(
            member, Problem.of(Message.MEMBER_UNUSED, name, annotated, why(member), fix(member))));
  }

  private static String why(Element member) {
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return "It is static, and a property belongs to an object.";
    }
    if (member instanceof ExecutableElement method) {
      return !method.getTypeParameters().isEmpty()
          ? "It has type parameters, which JSON cannot fill."
          : "It is neither a public getter nor a setter of a property.";
    }
    return "The field is not public, and nothing else makes it a property.";
  }

  private static String fix(Element member) {
    return member.getModifiers().contains(Modifier.STATIC)
        ? "Remove the annotations, or \"static\" if it is meant to be a property."
        : "Make it a property, for example with @JsonProperty, or remove the annotations.";
  }

  private void checkParameters(ExecutableElement other, List<MemberProblem> problems) {
    for (VariableElement parameter : other.getParameters()) {
      Set<String> names = names(parameter);
      boolean isConstructor = other.getKind() == ElementKind.CONSTRUCTOR;
      boolean isStatic = other.getModifiers().contains(Modifier.STATIC);
      if (!names.isEmpty() && (isConstructor || isStatic)) {
        problems.add(
            new MemberProblem(
                parameter,
                Problem.of(
                    Message.MEMBER_UNUSED,
                    parameter.getSimpleName(),
                    String.join(", ", names),
                    "It is a parameter of "
                        + other.getParameters().stream()
                            .map(each -> each.asType().toString())
                            .collect(
                                joining(
                                    ", ",
                                    (isConstructor ? type : other).getSimpleName() + "(",
                                    "), which does not build the object.")),
                    "Remove the annotations, or let @JsonCreator say that it builds the object.")));
      }
    }
  }

  /** Jackson's annotations, as written. */
  private Set<String> names(Element element) {
    Set<String> names = new TreeSet<>();
    for (JacksonAnnotations.Counted each : annotations.of(element)) {
      String name = Annotations.nameOf(each.mirror());
      if (JacksonAnnotations.isJacksonAnnotation(name)) {
        names.add("@" + name.substring(name.lastIndexOf('.') + 1));
      }
    }
    return names;
  }
}
