package dev.aloft.processor.discover.type.form;

import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @JsonFormat} makes of records and classes, as databind has it: an array of what their
 * properties hold, and names in upper or lower case. The property's annotation overrides the
 * type's; everything else is ignored.
 *
 * @param annotations with what the place says about the type
 * @param unwrapped whether the properties appear in another object, whose form then counts
 */
public record ObjectForms(TypeElement type, JacksonAnnotations annotations, boolean unwrapped) {
  private static final String ANY_CASE = "ACCEPT_CASE_INSENSITIVE_PROPERTIES";

  /** What distinguishes the codec of a place; empty for the ordinary one. */
  public static String key(TypeElement type, LocalRules local, JacksonAnnotations annotations) {
    ObjectForms here = new ObjectForms(type, annotations.with(local), false);
    ObjectForms elsewhere = new ObjectForms(type, annotations.with(LocalRules.NONE), false);
    boolean same = here.isArray() == elsewhere.isArray() && here.anyCase() == elsewhere.anyCase();
    return same ? "" : " array " + here.isArray() + " any case " + here.anyCase();
  }

  public boolean isArray() {
    Format local = annotations.local().format();
    Format own = own();
    return (local != null && local.shape().equals("ARRAY"))
        || (own != null && own.shape().equals("ARRAY"));
  }

  public boolean anyCase() {
    Format local = annotations.local().format();
    Boolean said = local == null ? null : local.feature(ANY_CASE);
    return said == null ? ofType() : said;
  }

  /** Whether names may be in any case wherever the type is. */
  public boolean ofType() {
    Format own = own();
    return own != null && own.isOn(ANY_CASE);
  }

  private @Nullable Format own() {
    AnnotationMirror own = unwrapped ? null : annotations.inherited(type, "JsonFormat");
    return own == null ? null : Format.of(own);
  }

  /**
   * The order in an array, which has no names, so that databind's counts: as listed, by index, then
   * what the creator takes, then by name.
   *
   * @param arguments what the creator takes
   */
  public Map<String, Property> ordered(Map<String, Property> byJsonName, List<Member> arguments) {
    if (!isArray()) {
      return byJsonName;
    }
    Map<String, Property> rest = new LinkedHashMap<>(byJsonName);
    Map<String, Property> ordered = TypeRules.of(type, annotations).takeOrdered(byJsonName, rest);
    for (Member argument : arguments) {
      byJsonName.forEach(
          (jsonName, property) -> {
            if (property.members().contains(argument) && rest.remove(jsonName) != null) {
              ordered.put(jsonName, property);
            }
          });
    }
    rest.keySet().stream()
        .sorted()
        .toList()
        .forEach(jsonName -> ordered.put(jsonName, byJsonName.get(jsonName)));
    return ordered;
  }
}
