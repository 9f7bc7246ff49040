package dev.aloft.processor.discover.type.annotation;

import dev.aloft.processor.discover.type.source.Annotations;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/**
 * Annotations by which JSON libraries other than Jackson shape a type: codecs do not look at them,
 * so a member's renaming or hiding would silently be lost.
 */
public final class ForeignAnnotations {
  private static final String CODEC = "a codec of your own, named with @Codec";
  private static final String SUBTYPES = "@JsonTypeInfo and @JsonSubTypes";

  /** The libraries, by the packages of their annotations. */
  private static final List<Map.Entry<String, String>> LIBRARIES =
      List.of(
          Map.entry("com.google.gson.annotations.", "Gson"),
          Map.entry("jakarta.json.bind.annotation.", "JSON-B"),
          Map.entry("javax.json.bind.annotation.", "JSON-B"),
          Map.entry("com.squareup.moshi.", "Moshi"),
          Map.entry("com.alibaba.fastjson.annotation.", "fastjson"),
          Map.entry("com.alibaba.fastjson2.annotation.", "fastjson2"),
          Map.entry("kotlinx.serialization.", "kotlinx.serialization"),
          Map.entry("org.codehaus.jackson.", "Jackson 1"),
          Map.entry("com.owlike.genson.annotation.", "Genson"),
          Map.entry("com.dslplatform.json.", "DSL-JSON"),
          Map.entry("io.avaje.jsonb.", "Avaje Jsonb"),
          Map.entry("org.json.", "org.json"));

  /** The equivalent for a codec, by the simple name. */
  private static final Map<String, String> JACKSONS =
      Map.ofEntries(
          Map.entry("Expose", "@JsonIgnore on what must not be in JSON"),
          Map.entry("Since", "@JsonView"),
          Map.entry("Until", "@JsonView"),
          Map.entry("JsonAdapter", CODEC),
          Map.entry("JsonbAnnotation", "annotations of Jackson's"),
          Map.entry("JsonbCreator", "@JsonCreator"),
          Map.entry("JsonbNillable", "@JsonInclude"),
          Map.entry("JsonbNumberFormat", CODEC),
          Map.entry("JsonbPropertyOrder", "@JsonPropertyOrder"),
          Map.entry("JsonbSubtype", SUBTYPES),
          Map.entry("JsonbTransient", "@JsonIgnore"),
          Map.entry("JsonbTypeAdapter", CODEC),
          Map.entry("JsonbTypeDeserializer", CODEC),
          Map.entry("JsonbTypeInfo", SUBTYPES),
          Map.entry("JsonbTypeSerializer", CODEC),
          Map.entry("JsonbVisibility", "@JsonProperty on the members"),
          Map.entry("JSONCreator", "@JsonCreator"),
          Map.entry("JSONType", "@JsonPropertyOrder or @JsonIgnoreProperties"),
          Map.entry("JSONPropertyIgnore", "@JsonIgnore"),
          Map.entry("Ignore", "@JsonIgnore"),
          Map.entry("Transient", "@JsonIgnore"),
          Map.entry("Serializable", CODEC),
          Map.entry("JsonClassDiscriminator", SUBTYPES));

  private static final List<String> NAMING =
      List.of(
          "SerializedName",
          "JsonbProperty",
          "Json",
          "JSONField",
          "SerialName",
          "JsonAttribute",
          "JSONPropertyName",
          "Property");

  private ForeignAnnotations() {}

  /**
   * An annotation that other libraries honour, but codecs ignore.
   *
   * @param library whose it is
   * @param instead the equivalent for a codec
   */
  public record Found(String library, String instead) {}

  /** Null for any annotation that shapes no JSON, or Jackson's own. */
  public static @Nullable Found of(AnnotationMirror annotation) {
    String name = Annotations.nameOf(annotation);
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    for (Map.Entry<String, String> library : LIBRARIES) {
      if (name.startsWith(library.getKey())) {
        String instead = instead(annotation, simpleName, library.getValue());
        return instead == null ? null : new Found(library.getValue(), instead);
      }
    }
    return null;
  }

  private static @Nullable String instead(
      AnnotationMirror annotation, String simpleName, String library) {
    if (library.equals("Jackson 1") || library.equals("Genson")) {
      return "com.fasterxml.jackson.annotation." + simpleName;
    }
    if (simpleName.equals("JsonNames")) {
      return quoted("@JsonAlias", JacksonAnnotations.texts(annotation, "names"));
    }
    if (simpleName.equals("JsonbDateFormat")) {
      String pattern = JacksonAnnotations.text(annotation, "value", "...");
      return "@JsonFormat(pattern = \"" + pattern + "\")";
    }
    if (NAMING.contains(simpleName)) {
      return named(annotation);
    }
    // Alone it only asks for code to be generated.
    boolean alone = simpleName.equals("Serializable") && annotation.getElementValues().isEmpty();
    return alone ? null : JACKSONS.get(simpleName);
  }

  private static @Nullable String named(AnnotationMirror annotation) {
    boolean hidden =
        JacksonAnnotations.flag(annotation, "ignore", false)
            || !JacksonAnnotations.flag(annotation, "serialize", true)
            || !JacksonAnnotations.flag(annotation, "deserialize", true);
    if (hidden) {
      return "@JsonIgnore, or @JsonProperty with \"access\"";
    }
    String format = JacksonAnnotations.text(annotation, "format", "");
    String name = JacksonAnnotations.text(annotation, "name", "");
    name = JacksonAnnotations.text(annotation, "value", name);
    if (name.isEmpty() && !format.isEmpty()) {
      return "@JsonFormat(pattern = \"" + format + "\")";
    }
    List<String> others = JacksonAnnotations.texts(annotation, "alternate");
    if (name.isEmpty()) {
      return annotation.getElementValues().isEmpty() ? null : "an annotation of Jackson's";
    }
    String property = "@JsonProperty(\"" + name + "\")";
    return others.isEmpty() ? property : property + " and " + quoted("@JsonAlias", others);
  }

  private static String quoted(String annotation, List<String> texts) {
    return texts.size() == 1
        ? annotation + "(\"" + texts.get(0) + "\")"
        : annotation + "({\"" + String.join("\", \"", texts) + "\"})";
  }
}
