package dev.aloft.processor.discover.type.member;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.annotation.NamingStrategy;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.model.Inclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What annotations of a type say about all of its properties. */
public final class TypeRules {
  private final @Nullable NamingStrategy naming;
  private final @Nullable AnnotationMirror order;
  private final @Nullable AnnotationMirror ignored;
  private final @Nullable AnnotationMirror included;
  private final @Nullable AnnotationMirror inclusion;
  private final LocalRules local;

  private final boolean isRecord;

  private TypeRules(TypeElement type, JacksonAnnotations annotations) {
    this.isRecord = type.getKind() == ElementKind.RECORD;
    AnnotationMirror named = annotations.inherited(type, "JsonNaming");
    TypeMirror strategy = named == null ? null : JacksonAnnotations.type(named, "value");
    this.naming = strategy == null ? null : NamingStrategy.of(strategy.toString());
    this.order = annotations.inherited(type, "JsonPropertyOrder");
    this.ignored = annotations.inherited(type, "JsonIgnoreProperties");
    this.included = annotations.inherited(type, "JsonIncludeProperties");
    this.inclusion = annotations.inherited(type, "JsonInclude");
    this.local = annotations.local();
  }

  public static TypeRules of(TypeScope scope) {
    return new TypeRules(scope.element(), scope.annotations());
  }

  public static TypeRules of(TypeElement type, JacksonAnnotations annotations) {
    return new TypeRules(type, annotations);
  }

  /** The JSON name of a property that no annotation names. */
  public String name(String property) {
    return naming == null ? property : naming.apply(property);
  }

  /** The same property, hidden where the type excludes it by its JSON name. */
  public Property hidden(Property property, String jsonName) {
    Property hidden = property;
    if (included != null && !JacksonAnnotations.texts(included, "value").contains(jsonName)) {
      hidden = hidden.hiddenFromReading("@JsonIncludeProperties").hiddenFromWriting();
    }
    // Jackson looks for a record's names before they are renamed, too, but not when it writes those
    // that a naming strategy renames.
    boolean byOwnName = ignoresOwnName(property, jsonName);
    if (ignored != null && (byOwnName || ignoredNames().contains(jsonName))) {
      boolean isWritten = byOwnName && hidden.renames().isEmpty();
      if (!JacksonAnnotations.flag(ignored, "allowSetters", false)) {
        hidden = hidden.hiddenFromReading("@JsonIgnoreProperties");
      }
      if (!isWritten && !JacksonAnnotations.flag(ignored, "allowGetters", false)) {
        hidden = hidden.hiddenFromWriting();
      }
    }
    if (local.hidesFromReading(jsonName)) {
      hidden = hidden.hiddenFromReading("@" + local.name());
    }
    return local.hidesFromWriting(jsonName) ? hidden.hiddenFromWriting() : hidden;
  }

  /** Whether a record's property is hidden by the name that it had before it was renamed. */
  public boolean ignoresOwnName(Property property, String jsonName) {
    return isRecord
        && !property.name().equals(jsonName)
        && ignoredNames().contains(property.name());
  }

  /** Whether the type lists the only names that are read. */
  public boolean includesOnly() {
    return included != null;
  }

  /** The names that the type excludes. */
  public List<String> ignoredNames() {
    List<String> names = new ArrayList<>(local.ignoredNames());
    if (ignored != null) {
      names.addAll(JacksonAnnotations.texts(ignored, "value"));
    }
    return names;
  }

  /** Which values of the type's properties are written. */
  public Inclusion inclusion() {
    return inclusion(inclusion, "value", Inclusion.ALWAYS);
  }

  /** Which values of maps in the type's properties are written. */
  public Inclusion contentInclusion() {
    return inclusion(inclusion, "content", Inclusion.ALWAYS);
  }

  public static Inclusion inclusion(
      @Nullable AnnotationMirror include, String member, Inclusion otherwise) {
    if (include == null) {
      return otherwise;
    }
    String name = JacksonAnnotations.constant(include, member, "ALWAYS");
    return name.equals("USE_DEFAULTS") ? otherwise : Inclusion.valueOf(name);
  }

  /** The properties in the order they are written: as listed, by index, then as declared. */
  public Map<String, Property> ordered(Map<String, Property> byJsonName) {
    Map<String, Property> rest = new LinkedHashMap<>(byJsonName);
    Map<String, Property> ordered = takeOrdered(byJsonName, rest);
    if (order != null && JacksonAnnotations.flag(order, "alphabetic", false)) {
      rest.keySet().stream().sorted().toList().forEach(name -> take(name, rest, ordered));
    }
    ordered.putAll(rest);
    return ordered;
  }

  /**
   * The properties that are listed or have an index.
   *
   * @param rest loses them
   */
  public Map<String, Property> takeOrdered(
      Map<String, Property> byJsonName, Map<String, Property> rest) {
    Map<String, Property> ordered = new LinkedHashMap<>();
    if (order != null) {
      for (String name : JacksonAnnotations.texts(order, "value")) {
        take(byJsonName.containsKey(name) ? name : jsonName(name, byJsonName), rest, ordered);
      }
    }
    List<String> indexed = new ArrayList<>(rest.keySet());
    indexed.removeIf(name -> index(rest, name) < 0);
    indexed.sort(Comparator.comparingInt(name -> index(rest, name)));
    indexed.forEach(name -> take(name, rest, ordered));
    return ordered;
  }

  private static int index(Map<String, Property> properties, String name) {
    Property property = properties.get(name);
    return property == null ? -1 : property.index();
  }

  private static String jsonName(String javaName, Map<String, Property> byJsonName) {
    for (Map.Entry<String, Property> entry : byJsonName.entrySet()) {
      if (entry.getValue().name().equals(javaName)) {
        return entry.getKey();
      }
    }
    return javaName;
  }

  private static void take(String name, Map<String, Property> from, Map<String, Property> to) {
    Property property = from.remove(name);
    if (property != null) {
      to.put(name, property);
    }
  }
}
