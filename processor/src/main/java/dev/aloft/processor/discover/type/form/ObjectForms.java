package dev.aloft.processor.discover.type.form;

import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.member.TypeRules;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.ValueModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  private boolean ofType() {
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

  /** Reports what is incompatible with the form. */
  public void check(ObjectCodec model, TypeScope scope) {
    String problem = isArray() ? arrayProblem(model, scope.site()) : "";
    if (problem.isEmpty() && anyCase() != ofType() && takesProperties(model)) {
      problem =
          "On a property, Jackson ignores case only for types whose creator takes no"
              + " arguments.";
    }
    if (problem.isEmpty() && anyCase()) {
      problem = caseProblem(model);
    }
    if (!problem.isEmpty()) {
      scope.report(Message.FORMAT_UNFIT, type.getSimpleName(), problem);
    }
  }

  private String arrayProblem(ObjectCodec model, Site site) {
    if (annotations.local().excludes()) {
      return "Jackson writes an array without what the property excludes, but reads one with it.";
    }
    if (site.view() != null) {
      return "A view hides properties, but in an array each one has a fixed place.";
    }
    CodecModel.Creator creator = model.reading().creator();
    if (creator != null && creator.arguments().stream().anyMatch(each -> each.absent() != null)) {
      return "Its creator takes an argument that JSON has no property for, and Jackson then"
          + " does not read it.";
    }
    for (PropertyModel property : model.properties()) {
      boolean oneWay = property.reader() == null || property.writer() == null;
      if (oneWay && model.direction() == Direction.BOTH) {
        return "\""
            + property.jsonName()
            + "\" is only read or only written, so those after it would move.";
      }
      if (property.back() != null) {
        return "Jackson has no managed references in arrays.";
      }
    }
    return mixed(model, "An array");
  }

  private static boolean takesProperties(ObjectCodec model) {
    CodecModel.Creator creator = model.reading().creator();
    return creator != null && !creator.arguments().isEmpty();
  }

  private String caseProblem(ObjectCodec model) {
    Set<String> names = new HashSet<>();
    for (PropertyModel property : model.properties()) {
      Set<String> own = new HashSet<>();
      own.add(property.jsonName().toLowerCase(Locale.ROOT));
      property.aliases().forEach(alias -> own.add(alias.toLowerCase(Locale.ROOT)));
      for (String name : own) {
        if (property.reader() != null && !names.add(name)) {
          return "Two names are both \"" + name + "\" then.";
        }
      }
    }
    return mixed(model, "A codec for names in any case");
  }

  private static String mixed(ObjectCodec model, String subject) {
    if (model.polymorphism() != null) {
      return subject + " has no @JsonTypeInfo.";
    }
    if (model.reading().delegate() != null || model.writing().value() != null) {
      return subject + " needs properties, and another value replaces them.";
    }
    if (model.reading().anySetter() != null || model.writing().anyGetter() != null) {
      return subject + " has no properties beside the declared ones.";
    }
    if (model.properties().stream()
        .anyMatch(each -> each.slot().value() instanceof ValueModel.External)) {
      return subject + " has no ids beside its properties.";
    }
    boolean unwraps =
        model.properties().stream()
            .anyMatch(each -> each.slot().value() instanceof ValueModel.Unwrapped);
    return unwraps ? subject + " has no unwrapped properties." : "";
  }
}
