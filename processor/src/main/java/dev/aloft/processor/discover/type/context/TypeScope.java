package dev.aloft.processor.discover.type.context;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.Direction;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * A type whose members are being read.
 *
 * @param context has the annotations that count for its members, and is a step of its own
 * @param hierarchy the type and its supertypes, supertypes first
 * @param site where the type was found
 */
public record TypeScope(
    ReadContext context, DeclaredType type, List<TypeElement> hierarchy, Site site) {
  /**
   * Starts to read a type, as a step of its own.
   *
   * @param local what the place says about the type
   */
  public static TypeScope of(ReadContext outside, DeclaredType type, LocalRules local, Site site) {
    List<TypeElement> hierarchy = TypeElements.hierarchy((TypeElement) type.asElement());
    ReadContext context = outside.step().fromOutside().seenFrom(hierarchy);
    return new TypeScope(context.with(context.annotations().with(local)), type, hierarchy, site);
  }

  public TypeElement element() {
    return (TypeElement) type.asElement();
  }

  public JacksonAnnotations annotations() {
    return context.annotations();
  }

  /** The same for values that go only this way. */
  public TypeScope going(Direction direction) {
    return new TypeScope(context, type, hierarchy, site.going(direction));
  }

  /** The members of another type that is read at the same place. */
  public TypeScope ofOther(DeclaredType other) {
    List<TypeElement> otherHierarchy = TypeElements.hierarchy((TypeElement) other.asElement());
    ReadContext seen = context.fromOutside().seenFrom(otherHierarchy);
    return new TypeScope(seen, other, otherHierarchy, site);
  }

  /** What a message about the type points at. */
  public Place place() {
    return context.place(element(), site);
  }

  /** Reports what broke a rule about the type, if anything did; whether nothing did. */
  public boolean allows(@Nullable Problem problem) {
    return context.allows(problem, element(), site);
  }

  /** The same for a rule about a member. */
  public boolean allows(@Nullable Problem problem, Element member) {
    return context.allows(problem, member, site);
  }

  /** The same for several rules about the type. */
  public boolean allowsAll(List<Problem> problems) {
    problems.forEach(this::allows);
    return problems.isEmpty();
  }

  /** The same for rules about several members. */
  public boolean allowsMembers(List<MemberProblem> problems) {
    problems.forEach(each -> allows(each.problem(), each.member()));
    return problems.isEmpty();
  }
}
