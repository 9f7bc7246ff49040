package dev.aloft.processor.validate.type;

import static java.util.stream.Collectors.joining;

import dev.aloft.processor.diagnostic.ElementText;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.HonouredAnnotation;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.NamingStrategy;
import dev.aloft.processor.discover.type.source.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** One annotation of Jackson's is honoured where it is, with all members and constants it has. */
final class HonouredRule {
  private static final String OWN_CODEC = ", and name a codec of your own with @Codec";
  private static final String CODEC_OF_CONTENT =
      ", and name a codec of your own for the whole property with @Codec";
  private static final String DECLARED_TYPE = ", and declare the property with that type";

  /** The way out, where there is a better one than to remove the annotation or member. */
  private static final Map<String, String> ALTERNATIVES =
      Map.ofEntries(
          Map.entry("JsonSerialize", OWN_CODEC),
          Map.entry("JsonDeserialize", OWN_CODEC),
          Map.entry("using", OWN_CODEC),
          Map.entry("contentUsing", CODEC_OF_CONTENT),
          Map.entry("keyUsing", CODEC_OF_CONTENT),
          Map.entry("nullsUsing", OWN_CODEC),
          Map.entry("converter", ", and convert it in a codec of your own, named with @Codec"),
          Map.entry("contentConverter", CODEC_OF_CONTENT),
          Map.entry("as", DECLARED_TYPE),
          Map.entry("contentAs", DECLARED_TYPE),
          Map.entry("keyAs", DECLARED_TYPE),
          Map.entry("typing", ": a codec writes the declared type anyway"),
          Map.entry("valueFilter", ", and use one of the constants of \"value\""));

  /** The constants that are honoured, where not all are. */
  private static final Map<String, Set<String>> CONSTANTS =
      Map.of(
          "JsonTypeInfo.use", Set.of("NAME", "SIMPLE_NAME", "DEDUCTION", "NONE"),
          "JsonInclude.value",
              Set.of(
                  "ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS"),
          "JsonInclude.content",
              Set.of(
                  "ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS"),
          "JsonSetter.nulls", Set.of("SET", "DEFAULT", "SKIP", "FAIL", "AS_EMPTY"),
          "JsonTypeInfo.include",
              Set.of(
                  "PROPERTY",
                  "EXISTING_PROPERTY",
                  "EXTERNAL_PROPERTY",
                  "WRAPPER_OBJECT",
                  "WRAPPER_ARRAY"));

  private static final Map<String, String> CONSTANT_REASONS =
      Map.of(
          "JsonTypeInfo.use",
          "A document must not choose classes by their Java names, and a codec does not run"
              + " resolvers.",
          "JsonInclude.value",
          "A filter is an object that exists at run time only.",
          "JsonInclude.content",
          "A filter is an object that exists at run time only.");

  private final AnnotationMirror annotation;
  private final String simpleName;
  private final Element element;
  private final List<Unfit> unfit = new ArrayList<>();

  private HonouredRule(AnnotationMirror annotation, String simpleName, Element element) {
    this.annotation = annotation;
    this.simpleName = simpleName;
    this.element = element;
  }

  /**
   * What is not honoured.
   *
   * @param value the value of the annotation's member; null for the annotation itself
   */
  record Unfit(Problem problem, @Nullable AnnotationValue value) {}

  /**
   * What of the annotation is not honoured.
   *
   * @param element what it counts for
   */
  static List<Unfit> check(AnnotationMirror annotation, Element element) {
    String name = Annotations.nameOf(annotation);
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    HonouredRule rule = new HonouredRule(annotation, simpleName, element);
    HonouredAnnotation honoured =
        JacksonAnnotations.isJacksonAnnotation(name) ? HonouredAnnotation.of(simpleName) : null;
    if (honoured == null || !honoured.isHonouredOn(element.getKind())) {
      rule.add(Message.JACKSON_ANNOTATION, null, rule.alternative());
    } else {
      rule.checkMembers(honoured);
    }
    return List.copyOf(rule.unfit);
  }

  private void checkMembers(HonouredAnnotation honoured) {
    if (simpleName.equals("JsonNaming")) {
      checkNaming();
    }
    annotation
        .getElementValues()
        .forEach(
            (member, value) -> {
              String name = member.getSimpleName().toString();
              if (!honoured.members().contains(name)) {
                add(
                    Message.JACKSON_MEMBER,
                    value,
                    name,
                    honoured.members().stream()
                        .map(each -> '"' + each + '"')
                        .collect(joining(", ")),
                    ALTERNATIVES.getOrDefault(name, ""));
              }
              checkConstant(name, value);
            });
  }

  /** What to use instead of its first member with an alternative, or else of the annotation. */
  private String alternative() {
    for (ExecutableElement member : annotation.getElementValues().keySet()) {
      String alternative = ALTERNATIVES.get(member.getSimpleName().toString());
      if (alternative != null) {
        return alternative;
      }
    }
    return ALTERNATIVES.getOrDefault(simpleName, "");
  }

  /** A naming strategy of the user's own would have to run in the compiler. */
  private void checkNaming() {
    TypeMirror strategy = JacksonAnnotations.type(annotation, "value");
    if (strategy != null && NamingStrategy.of(strategy.toString()) == null) {
      add(
          Message.JACKSON_CONSTANT,
          null,
          "value",
          strategy,
          "Names are determined at compile time, when your code cannot run.",
          "the strategies of PropertyNamingStrategies");
    }
  }

  private void checkConstant(String member, AnnotationValue value) {
    String key = simpleName + "." + member;
    Set<String> honoured = CONSTANTS.get(key);
    if (honoured != null
        && value.getValue() instanceof VariableElement constant
        && !honoured.contains(constant.getSimpleName().toString())) {
      add(
          Message.JACKSON_CONSTANT,
          value,
          member,
          constant.getSimpleName(),
          CONSTANT_REASONS.getOrDefault(key, "Codecs do not have this form."),
          honoured.stream().sorted().collect(joining(", ")));
    }
  }

  private void add(Message message, @Nullable AnnotationValue value, Object... rest) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(simpleName);
    arguments.add(ElementText.described(element));
    arguments.addAll(List.of(rest));
    unfit.add(new Unfit(new Problem(message, List.copyOf(arguments)), value));
  }
}
