package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Finding;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations.Counted;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.CompiledHere;
import dev.aloft.processor.discover.type.source.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Every annotation of Jackson's on a type and its members is honoured, with all of its members;
 * those of other JSON libraries are worth a warning.
 */
public final class JacksonRule {
  private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

  private final JacksonAnnotations annotations;
  private final CompiledHere compiledHere;
  private final List<Finding> findings = new ArrayList<>();

  private JacksonRule(ReadContext context) {
    this.annotations = context.annotations();
    this.compiledHere = context.compiledHere();
  }

  /** What is not honoured on a type itself, found at a place. */
  public static List<Finding> checkType(ReadContext context, TypeElement type, Site site) {
    JacksonRule rule = new JacksonRule(context);
    rule.check(type, rule.unlessHere(type, site), null);
    return List.copyOf(rule.findings);
  }

  /**
   * What is not honoured on a type and its supertypes, and on all of their members.
   *
   * @param context with the annotations that count for members of the type
   */
  public static List<Finding> checkMembers(
      ReadContext context, List<TypeElement> hierarchy, Site site) {
    JacksonRule rule = new JacksonRule(context);
    hierarchy.forEach(type -> rule.checkMembers(type, rule.unlessHere(type, site)));
    return List.copyOf(rule.findings);
  }

  /** What to point at if the type is not compiled here; null if it is. */
  private @Nullable Element unlessHere(TypeElement type, Site site) {
    return compiledHere.contains(type) ? null : site.at();
  }

  private void checkMembers(TypeElement type, @Nullable Element at) {
    check(type, at, null);
    Map<String, Element> fields = new LinkedHashMap<>();
    boolean isRecord = type.getKind() == ElementKind.RECORD;
    for (Element member : type.getEnclosedElements()) {
      if (isRecord && member.getKind() == ElementKind.FIELD) {
        fields.put(member.getSimpleName().toString(), member);
      }
    }
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof TypeElement || annotations.isOverridden(member)) {
        continue;
      }
      boolean isField = member.getKind() == ElementKind.FIELD;
      check(member, at, isField ? null : fields.get(member.getSimpleName().toString()));
      if (member instanceof ExecutableElement executable) {
        executable
            .getParameters()
            .forEach(each -> check(each, at, fields.get(each.getSimpleName().toString())));
      }
    }
  }

  /**
   * Checks one element.
   *
   * @param at what to point at if the element is not compiled here; null if it is
   * @param twin an element that the compiler copied annotations from, checked on its own
   */
  private void check(Element element, @Nullable Element at, @Nullable Element twin) {
    ForeignAnnotationRule foreign = new ForeignAnnotationRule(annotations);
    for (Counted counted : annotations.of(element)) {
      String name = Annotations.nameOf(counted.mirror());
      boolean own = counted.on().equals(element);
      if (own && twin != null && Annotations.find(twin, name).isPresent()) {
        continue;
      }
      Element type = counted.mirror().getAnnotationType().asElement();
      if (JacksonAnnotations.isJacksonAnnotation(name)
          || Annotations.find(type, BUNDLE).isPresent()) {
        for (HonouredRule.Unfit unfit : HonouredRule.check(counted.mirror(), element)) {
          Place place = place(counted, unfit.value(), element, at);
          findings.add(Finding.error(unfit.problem(), place));
        }
      } else {
        Problem problem = foreign.check(counted.mirror(), element, twin);
        if (problem != null) {
          findings.add(Finding.warning(problem, place(counted, null, element, at)));
        }
      }
    }
  }

  private Place place(
      Counted counted, @Nullable AnnotationValue value, Element element, @Nullable Element at) {
    boolean here = counted.on().equals(element) ? at == null : compiledHere.contains(counted.on());
    return here
        ? new Place(counted.on(), counted.mirror(), value)
        : Place.of(at == null ? element : at);
  }
}
