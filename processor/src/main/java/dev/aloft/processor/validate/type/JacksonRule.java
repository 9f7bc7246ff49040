package dev.aloft.processor.validate.type;

import static java.util.stream.Collectors.joining;

import com.google.auto.common.MoreElements;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.annotation.ForeignAnnotations;
import dev.aloft.processor.discover.type.annotation.HonouredAnnotation;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations.Counted;
import dev.aloft.processor.discover.type.annotation.NamingStrategy;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Refuses every annotation of Jackson's, and every member of one, that is not honoured; warns of
 * those of other JSON libraries.
 */
public record JacksonRule(ReadContext context) {
  private static final String BUNDLE = "com.fasterxml.jackson.annotation.JacksonAnnotationsInside";

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

  /**
   * Reports every annotation and member of Jackson on the element that is not honoured.
   *
   * @param at what to point at if the element is not compiled here
   * @param twin an element that the compiler copied annotations from, checked on its own
   * @return whether all of them are honoured
   */
  public boolean check(Element element, @Nullable Element at, @Nullable Element twin) {
    boolean clean = true;
    for (Counted annotation : context.annotations().of(element)) {
      TypeElement type = MoreElements.asType(annotation.mirror().getAnnotationType().asElement());
      String name = type.getQualifiedName().toString();
      boolean own = annotation.on().equals(element);
      if (own && twin != null && Annotations.find(twin, name).isPresent()) {
        continue;
      }
      if (JacksonAnnotations.isJacksonAnnotation(name)
          || Annotations.find(type, BUNDLE).isPresent()) {
        clean &= check(annotation, name, element, at);
      } else {
        warnOfForeign(annotation, type, element, at, twin);
      }
    }
    return clean;
  }

  private void warnOfForeign(
      Counted annotation,
      TypeElement type,
      Element element,
      @Nullable Element at,
      @Nullable Element twin) {
    ForeignAnnotations.Found foreign = ForeignAnnotations.of(annotation.mirror());
    if (foreign != null && !isShaped(element) && (twin == null || !isShaped(twin))) {
      context.warn(
          Message.FOREIGN_JSON_ANNOTATION,
          place(annotation, null, element, at),
          type.getSimpleName(),
          describe(element),
          foreign.library(),
          foreign.instead());
    }
  }

  /** Whether Jackson's annotations or {@code @Codec} shape it too: it serves both libraries. */
  private boolean isShaped(Element element) {
    return context.annotations().isCoded(element)
        || context.annotations().of(element).stream()
            .anyMatch(
                each -> JacksonAnnotations.isJacksonAnnotation(Annotations.nameOf(each.mirror())));
  }

  /** The same for a type alone, found at a place. */
  public boolean checkType(TypeElement type, Site site) {
    return check(type, context.compiledHere().contains(type) ? null : site.at(), null);
  }

  /** The same for all members of a type and its supertypes. */
  public void checkMembers(List<TypeElement> hierarchy, Site site) {
    for (TypeElement type : hierarchy) {
      Element at = context.compiledHere().contains(type) ? null : site.at();
      check(type, at, null);
      Map<String, Element> fields = new LinkedHashMap<>();
      boolean isRecord = type.getKind() == ElementKind.RECORD;
      for (Element member : type.getEnclosedElements()) {
        if (isRecord && member.getKind() == ElementKind.FIELD) {
          fields.put(member.getSimpleName().toString(), member);
        }
      }
      for (Element member : type.getEnclosedElements()) {
        if (member instanceof TypeElement || context.annotations().isOverridden(member)) {
          continue;
        }
        boolean isField = member.getKind() == ElementKind.FIELD;
        Element twin = isField ? null : fields.get(member.getSimpleName().toString());
        check(member, at, twin);
        if (member instanceof ExecutableElement executable) {
          executable
              .getParameters()
              .forEach(each -> check(each, at, fields.get(each.getSimpleName().toString())));
        }
      }
    }
  }

  private boolean check(Counted annotation, String name, Element element, @Nullable Element at) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    HonouredAnnotation honoured =
        JacksonAnnotations.isJacksonAnnotation(name) ? HonouredAnnotation.of(simpleName) : null;
    if (honoured == null || !honoured.isHonouredOn(element.getKind())) {
      context.report(
          Message.JACKSON_ANNOTATION,
          place(annotation, null, element, at),
          simpleName,
          describe(element),
          alternative(annotation.mirror(), simpleName));
      return false;
    }
    boolean clean = !simpleName.equals("JsonNaming") || checkNaming(annotation, element, at);
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
        annotation.mirror().getElementValues().entrySet()) {
      String memberName = member.getKey().getSimpleName().toString();
      if (!honoured.members().contains(memberName)) {
        context.report(
            Message.JACKSON_MEMBER,
            place(annotation, member.getValue(), element, at),
            simpleName,
            describe(element),
            memberName,
            honoured.members().stream().map(each -> '"' + each + '"').collect(joining(", ")),
            ALTERNATIVES.getOrDefault(memberName, ""));
        clean = false;
      }
      clean &= checkConstant(annotation, simpleName, memberName, member.getValue(), element, at);
    }
    return clean;
  }

  /** What to use instead of its first member with an alternative, or else of the annotation. */
  private static String alternative(AnnotationMirror annotation, String simpleName) {
    for (ExecutableElement member : annotation.getElementValues().keySet()) {
      String alternative = ALTERNATIVES.get(member.getSimpleName().toString());
      if (alternative != null) {
        return alternative;
      }
    }
    return ALTERNATIVES.getOrDefault(simpleName, "");
  }

  /** A naming strategy of the user's own would have to run in the compiler. */
  private boolean checkNaming(Counted annotation, Element element, @Nullable Element at) {
    TypeMirror strategy = JacksonAnnotations.type(annotation.mirror(), "value");
    if (strategy == null || NamingStrategy.of(strategy.toString()) != null) {
      return true;
    }
    context.report(
        Message.JACKSON_CONSTANT,
        place(annotation, null, element, at),
        "JsonNaming",
        describe(element),
        "value",
        strategy,
        "Names are determined at compile time, when your code cannot run.",
        "the strategies of PropertyNamingStrategies");
    return false;
  }

  private boolean checkConstant(
      Counted annotation,
      String simpleName,
      String memberName,
      AnnotationValue value,
      Element element,
      @Nullable Element at) {
    String key = simpleName + "." + memberName;
    Set<String> honoured = CONSTANTS.get(key);
    if (honoured == null
        || !(value.getValue() instanceof VariableElement constant)
        || honoured.contains(constant.getSimpleName().toString())) {
      return true;
    }
    context.report(
        Message.JACKSON_CONSTANT,
        place(annotation, value, element, at),
        simpleName,
        describe(element),
        memberName,
        constant.getSimpleName(),
        CONSTANT_REASONS.getOrDefault(key, "Codecs do not have this form."),
        honoured.stream().sorted().collect(joining(", ")));
    return false;
  }

  private Place place(
      Counted annotation, @Nullable AnnotationValue value, Element element, @Nullable Element at) {
    boolean here =
        annotation.on().equals(element)
            ? at == null
            : context.compiledHere().contains(annotation.on());
    return here
        ? new Place(annotation.on(), annotation.mirror(), value)
        : Place.of(at == null ? element : at);
  }

  private static String describe(Element element) {
    TypeElement owner = TypeElements.enclosing(element);
    String ownerName = owner == null ? "" : owner.getSimpleName().toString();
    return switch (element.getKind()) {
      case PARAMETER -> "the parameter " + element.getSimpleName();
      case CONSTRUCTOR -> "the constructor of " + ownerName;
      case METHOD, FIELD, ENUM_CONSTANT -> ownerName + "." + element.getSimpleName();
      default -> element.getSimpleName().toString();
    };
  }
}
