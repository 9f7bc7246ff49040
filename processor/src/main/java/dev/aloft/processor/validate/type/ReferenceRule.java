package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.property.ReferenceReader;
import dev.aloft.processor.model.Direction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code @JsonManagedReference} and {@code @JsonBackReference} belong together, and generated code
 * can set the latter.
 */
public record ReferenceRule(TypeScope scope) {
  private static final String MANAGED = ReferenceReader.MANAGED;
  private static final String BACK = ReferenceReader.BACK;

  /** The references of this type that cannot be set. */
  public List<MemberProblem> check(Collection<Property> properties) {
    List<MemberProblem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Property property : properties) {
      AnnotationMirror back = property.first(BACK, Direction.READ);
      if (back == null && property.first(MANAGED, Direction.READ) == null) {
        continue;
      }
      String annotation = back == null ? MANAGED : BACK;
      Member at = property.find(member -> isOn(member, annotation));
      if (at == null) {
        continue;
      }
      Problem problem = null;
      if (scope.element().getKind() == ElementKind.RECORD) {
        problem =
            unfit(
                annotation,
                property,
                "A record is built after everything that it holds; Jackson refuses this, too.",
                "Make " + scope.element().getSimpleName() + " a class with setters.");
      } else if (back != null && scope.site().direction().reads()) {
        problem = checkBack(property, names.add(ReferenceReader.name(back)));
      }
      if (problem != null) {
        problems.add(new MemberProblem(at.element(), problem));
      }
    }
    return problems;
  }

  private @Nullable Problem checkBack(Property property, boolean isFirst) {
    if (ReferenceReader.setting(property) == null) {
      return unfit(
          BACK,
          property,
          "It is set after the object was built, by a setter or a field that is visible in the"
              + " package "
              + scope.site().fromPackage()
              + ".",
          "Add a setter.");
    }
    return isFirst
        ? null
        : unfit(
            BACK,
            property,
            "Another property of the type has it, under the same name.",
            "Give them names, for example @JsonBackReference(\"" + property.name() + "\").");
  }

  private static boolean isOn(Member member, String annotation) {
    return member.annotated().stream()
        .anyMatch(each -> member.annotations().find(each, annotation) != null);
  }

  /**
   * What is wrong with a property that holds what refers back; null if nothing, and where the
   * problem is one of the type that is held.
   *
   * @param held what it holds; null if that cannot be given a reference
   * @param back the property of what is held that leads back; null without one
   */
  public @Nullable Problem checkManaged(
      Property property, Member reader, @Nullable DeclaredType held, @Nullable Property back) {
    if (reader.kind() == Member.Kind.ARGUMENT) {
      return unfit(
          MANAGED,
          property,
          "Back references are set once the object exists, so it cannot take what it holds"
              + " as an argument.",
          "Let a setter take it.");
    }
    if (held == null) {
      return unfit(
          MANAGED,
          property,
          "It is honoured on objects with generated codecs, and on collections, arrays and"
              + " maps of them; elements of a Set of a wildcard type cannot be changed.",
          "Use one of these types.");
    }
    return checkHeld(property, held, back);
  }

  private @Nullable Problem checkHeld(
      Property property, DeclaredType held, @Nullable Property back) {
    Member setting = back == null ? null : ReferenceReader.setting(back);
    boolean isRecord = held.asElement().getKind() == ElementKind.RECORD;
    boolean isCoded = scope.annotations().isCoded(held.asElement());
    if (back != null && isRecord && !isCoded) {
      return null; // Reported where the record is read.
    }
    if (back == null || setting == null || isRecord || isCoded) {
      return unfit(
          MANAGED,
          property,
          held.asElement().getSimpleName()
              + " has no @JsonBackReference of that name that can be set.",
          "Annotate its property that leads back with @JsonBackReference, and give both the same"
              + " name if there are several.");
    }
    Types types = scope.context().types();
    TypeElement type = scope.element();
    return types.isAssignable(types.erasure(type.asType()), types.erasure(setting.mirror().type()))
        ? null
        : unfit(
            MANAGED,
            property,
            "The @JsonBackReference "
                + back.name()
                + " is of the type "
                + setting.mirror().type()
                + ".",
            "Let it be of the type " + type.getSimpleName() + ".");
  }

  private static Problem unfit(String annotation, Property property, String why, String fix) {
    return Problem.of(Message.REFERENCE_UNFIT, annotation, property.name(), why, fix);
  }
}
