package dev.aloft.processor.discover.type.creator;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what makes a key of a string, in jackson-databind's order: a constructor with
 * {@code @JsonCreator}, a static method with it, a constructor, {@code valueOf} or {@code
 * fromString}.
 */
public record KeyCreator(ReadContext context) {
  /**
   * What is chosen.
   *
   * @param method the static method's name, {@code "new"} for a constructor; null if nothing fits
   * @param why what is wrong then
   * @param fix what to do about it
   */
  public record Choice(@Nullable String method, String why, String fix) {}

  public Choice choose(TypeElement type, Site site) {
    List<ExecutableElement> explicit = new ArrayList<>();
    List<ExecutableElement> implicit = new ArrayList<>();
    ExecutableElement constructor = null;
    boolean annotated = false;
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof ExecutableElement executable) || !takesText(executable)) {
        continue;
      }
      AnnotationMirror creator = context.annotations().find(member, "JsonCreator");
      String mode = creator == null ? "" : JacksonAnnotations.constant(creator, "mode", "DEFAULT");
      if (mode.equals("DISABLED")) {
        continue;
      }
      if (member.getKind() == ElementKind.CONSTRUCTOR) {
        constructor = executable;
        annotated = creator != null;
      } else if (isFactory(executable, type) && creator != null) {
        if (!mode.equals("PROPERTIES")) {
          explicit.add(executable);
        }
      } else if (isFactory(executable, type) && hasFactoryName(executable)) {
        implicit.add(executable);
      }
    }
    boolean isInner =
        type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
    if (isInner || type.getModifiers().contains(Modifier.ABSTRACT)) {
      constructor = null;
    }
    if (constructor != null && (annotated || explicit.isEmpty())) {
      return reachable(constructor, "new", site);
    }
    return factory(explicit.isEmpty() ? implicit : explicit, site);
  }

  private static Choice factory(List<ExecutableElement> factories, Site site) {
    if (factories.isEmpty()) {
      return new Choice(
          null,
          "It cannot be built from a string: it has no constructor or static method that"
              + " takes one.",
          "Add a constructor that takes one String, or a static method with @JsonCreator.");
    }
    if (factories.size() > 1) {
      return new Choice(
          null,
          "Several static methods build it from a string, and none has precedence.",
          "Annotate one of them, and only one, with @JsonCreator.");
    }
    ExecutableElement factory = factories.get(0);
    return reachable(factory, factory.getSimpleName().toString(), site);
  }

  private static Choice reachable(ExecutableElement creator, String method, Site site) {
    boolean usable =
        TypeElements.isMemberAccessible(creator, site.fromPackage())
            && !TypeElements.throwsChecked(creator)
            && creator.getTypeParameters().isEmpty();
    return usable
        ? new Choice(method, "", "")
        : new Choice(
            null,
            "The codec calls "
                + creator
                + " from the package "
                + site.fromPackage()
                + ", without reflection.",
            "Make it visible there, without checked exceptions.");
  }

  private static boolean takesText(ExecutableElement executable) {
    return executable.getParameters().size() == 1
        && executable.getParameters().get(0).asType().toString().endsWith("java.lang.String");
  }

  private boolean isFactory(ExecutableElement method, TypeElement type) {
    return method.getKind() == ElementKind.METHOD
        && method.getModifiers().contains(Modifier.STATIC)
        && context
            .types()
            .isSubtype(
                context.types().erasure(method.getReturnType()),
                context.types().erasure(type.asType()));
  }

  private static boolean hasFactoryName(ExecutableElement method) {
    return method.getSimpleName().contentEquals("valueOf")
        || method.getSimpleName().contentEquals("fromString");
  }
}
