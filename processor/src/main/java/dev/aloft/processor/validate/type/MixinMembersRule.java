package dev.aloft.processor.validate.type;

import static java.util.stream.Collectors.joining;

import dev.aloft.processor.diagnostic.MemberProblem;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.Mixins;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Annotated members of mixins match members of the types that the mixins are for. */
public final class MixinMembersRule {
  /** The types that each mixin is for. */
  private final Map<String, Set<String>> targets = new TreeMap<>();

  /** Takes in one more mixin. */
  public void add(TypeElement target, TypeElement mixin) {
    targets
        .computeIfAbsent(mixin.getQualifiedName().toString(), name -> new TreeSet<>())
        .add(target.getQualifiedName().toString());
  }

  /**
   * The members that match nothing, which is a slip of the pen.
   *
   * @param isCompiledHere whether a mixin belongs to this compilation; others are not checked
   */
  public List<MemberProblem> check(
      Elements elements, Mixins mixins, Predicate<TypeElement> isCompiledHere) {
    List<MemberProblem> problems = new ArrayList<>();
    targets.forEach(
        (name, targetNames) -> {
          TypeElement mixin = elements.getTypeElement(name);
          if (mixin != null && isCompiledHere.test(mixin)) {
            List<TypeElement> types =
                targetNames.stream()
                    .map(elements::getTypeElement)
                    .filter(Objects::nonNull)
                    .toList();
            problems.addAll(check(mixin, types, mixins));
          }
        });
    return problems;
  }

  private static List<MemberProblem> check(
      TypeElement mixin, List<TypeElement> types, Mixins mixins) {
    Set<Element> used = new HashSet<>();
    for (TypeElement target : types) {
      List<TypeElement> hierarchy = TypeElements.hierarchy(target);
      for (TypeElement type : hierarchy) {
        type.getEnclosedElements().forEach(each -> used.addAll(mixins.over(each, hierarchy)));
      }
    }
    String simpleNames =
        types.stream().map(each -> each.getSimpleName().toString()).collect(joining(" or "));
    List<MemberProblem> problems = new ArrayList<>();
    for (Element member : mixin.getEnclosedElements()) {
      if (!(member instanceof TypeElement) && !used.contains(member) && isAnnotated(member)) {
        problems.add(
            new MemberProblem(
                member,
                Problem.of(
                    Message.MIXIN_MEMBER_UNMATCHED, mixin.getSimpleName(), member, simpleNames)));
      }
    }
    return problems;
  }

  private static boolean isAnnotated(Element member) {
    for (AnnotationMirror annotation : member.getAnnotationMirrors()) {
      String name = annotation.getAnnotationType().toString();
      if (JacksonAnnotations.isJacksonAnnotation(name)) {
        return true;
      }
    }
    return JacksonAnnotations.namesCodec(member)
        || (member instanceof ExecutableElement executable
            && executable.getParameters().stream().anyMatch(MixinMembersRule::isAnnotated));
  }
}
