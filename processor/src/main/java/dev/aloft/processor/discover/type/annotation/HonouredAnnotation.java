package dev.aloft.processor.discover.type.annotation;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of Jackson's that codecs honour. What is not listed here is refused.
 *
 * @param simpleName for example {@code JsonAlias}
 * @param kinds where it is honoured
 * @param members which of its members are
 */
public record HonouredAnnotation(String simpleName, Set<ElementKind> kinds, List<String> members) {
  private static final Set<ElementKind> MEMBERS =
      Set.of(
          ElementKind.FIELD,
          ElementKind.METHOD,
          ElementKind.PARAMETER,
          ElementKind.RECORD_COMPONENT);
  private static final Set<ElementKind> MEMBERS_AND_CONSTANTS =
      Set.of(
          ElementKind.FIELD,
          ElementKind.METHOD,
          ElementKind.PARAMETER,
          ElementKind.RECORD_COMPONENT,
          ElementKind.ENUM_CONSTANT);
  private static final Set<ElementKind> TYPES =
      Set.of(ElementKind.CLASS, ElementKind.INTERFACE, ElementKind.RECORD, ElementKind.ENUM);

  private static final Set<ElementKind> OBJECTS =
      Set.of(ElementKind.CLASS, ElementKind.INTERFACE, ElementKind.RECORD);

  private static final Set<ElementKind> TYPES_AND_MEMBERS =
      Set.of(
          ElementKind.CLASS,
          ElementKind.INTERFACE,
          ElementKind.RECORD,
          ElementKind.FIELD,
          ElementKind.METHOD,
          ElementKind.PARAMETER,
          ElementKind.RECORD_COMPONENT);
  private static final Set<ElementKind> ALL_KINDS =
      Set.of(
          ElementKind.CLASS,
          ElementKind.INTERFACE,
          ElementKind.RECORD,
          ElementKind.ENUM,
          ElementKind.FIELD,
          ElementKind.METHOD,
          ElementKind.PARAMETER,
          ElementKind.RECORD_COMPONENT);
  private static final Set<ElementKind> METHODS = Set.of(ElementKind.METHOD);
  private static final Set<ElementKind> CONSTANTS = Set.of(ElementKind.ENUM_CONSTANT);
  private static final Set<ElementKind> CREATORS =
      Set.of(ElementKind.METHOD, ElementKind.CONSTRUCTOR);

  /** All of them; {@code docs/json.md} has the same table. */
  public static final List<HonouredAnnotation> ALL =
      List.of(
          honoured("JsonAlias", MEMBERS_AND_CONSTANTS, "value"),
          honoured("JsonAnyGetter", MEMBERS, "enabled"),
          honoured("JsonAnySetter", MEMBERS, "enabled"),
          honoured("JsonBackReference", MEMBERS, "value"),
          honoured("JsonClassDescription", TYPES, "value"),
          honoured("JsonCreator", CREATORS, "mode"),
          honoured("JsonDeserialize", OBJECTS, "builder", "builderPrefix"),
          honoured("JsonEnumDefaultValue", CONSTANTS),
          honoured(
              "JsonFormat",
              ALL_KINDS,
              "pattern",
              "shape",
              "locale",
              "timezone",
              "with",
              "without",
              "lenient",
              "radix"),
          honoured("JsonGetter", METHODS, "value"),
          honoured("JsonIgnore", MEMBERS, "value"),
          honoured(
              "JsonIgnoreProperties",
              ALL_KINDS,
              "value",
              "ignoreUnknown",
              "allowGetters",
              "allowSetters"),
          honoured("JsonIgnoreType", TYPES, "value"),
          honoured("JsonInclude", TYPES_AND_MEMBERS, "value", "content"),
          honoured("JsonIncludeProperties", ALL_KINDS, "value"),
          honoured("JsonKey", MEMBERS, "value"),
          honoured("JsonManagedReference", MEMBERS, "value"),
          honoured("JsonNaming", TYPES, "value"),
          honoured("JsonPOJOBuilder", TYPES, "buildMethodName", "withPrefix"),
          honoured(
              "JsonProperty",
              MEMBERS_AND_CONSTANTS,
              "value",
              "required",
              "isRequired",
              "access",
              "index",
              "defaultValue"),
          honoured("JsonPropertyDescription", MEMBERS, "value"),
          honoured("JsonPropertyOrder", TYPES, "value", "alphabetic"),
          honoured("JsonRawValue", MEMBERS, "value"),
          honoured("JsonRootName", TYPES, "value"),
          honoured("JsonSetter", MEMBERS, "value", "nulls", "contentNulls"),
          honoured("JsonSubTypes", ALL_KINDS, "value", "failOnRepeatedNames"),
          honoured(
              "JsonTypeInfo",
              ALL_KINDS,
              "use",
              "include",
              "property",
              "visible",
              "defaultImpl",
              "requireTypeIdForSubtypes",
              "writeTypeIdForDefaultImpl"),
          honoured("JsonTypeName", TYPES, "value"),
          honoured("JsonUnwrapped", MEMBERS, "enabled", "prefix", "suffix"),
          honoured("JsonValue", MEMBERS, "value"),
          honoured("JsonView", TYPES_AND_MEMBERS, "value"));

  private static HonouredAnnotation honoured(
      String simpleName, Set<ElementKind> kinds, String... members) {
    return new HonouredAnnotation(simpleName, kinds, List.of(members));
  }

  /** The one of that simple name; null if it is not honoured. */
  public static @Nullable HonouredAnnotation of(String simpleName) {
    for (HonouredAnnotation each : ALL) {
      if (each.simpleName.equals(simpleName)) {
        return each;
      }
    }
    return null;
  }

  public boolean isHonouredOn(ElementKind kind) {
    return kinds.contains(kind);
  }
}
