package dev.aloft.processor.validate.type;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.model.Polymorphism;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What {@code @JsonTypeInfo} says of a type can be honoured. */
public final class TypeInfoRule {
  private TypeInfoRule() {}

  /** What cannot, with complete arguments. */
  public static List<Problem> check(
      TypeElement type, AnnotationMirror info, Polymorphism.Inclusion inclusion) {
    List<Problem> problems = new ArrayList<>();
    boolean wraps =
        inclusion == Polymorphism.Inclusion.WRAPPER_OBJECT
            || inclusion == Polymorphism.Inclusion.WRAPPER_ARRAY;
    if (wraps && TypeInfo.isVisible(info)) {
      problems.add(
          unfit(
              type,
              "visible",
              true,
              "An id around the object is not a property that a subtype could read.",
              "PROPERTY and EXISTING_PROPERTY"));
    }
    TypeMirror otherwise = JacksonAnnotations.type(info, "defaultImpl");
    if (otherwise != null && otherwise.toString().equals("java.lang.Void")) {
      problems.add(
          unfit(
              type,
              "defaultImpl",
              "Void",
              "Objects without an id, or with an unknown one, would silently be null.",
              "the subtypes"));
    }
    return problems;
  }

  private static Problem unfit(
      TypeElement type, String member, Object value, String why, String honoured) {
    return Problem.of(
        Message.JACKSON_CONSTANT,
        "JsonTypeInfo",
        type.getSimpleName(),
        member,
        value,
        why,
        honoured);
  }
}
