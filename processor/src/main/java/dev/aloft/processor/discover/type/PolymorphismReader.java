package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Polymorphism.Inclusion;
import dev.aloft.processor.model.Polymorphism.Subtype;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@code @JsonTypeInfo} of a type: the subtypes, their ids, and their codecs. */
final class PolymorphismReader {
  /** Deduction keeps a bit for each in a long. */
  private static final int MOST_DEDUCED = 64;

  private final Types types;
  private final Diagnostics diagnostics;
  private final CodedTypes codedTypes;
  private final ObjectReader objects;
  private final CompiledHere compiledHere;
  private final JacksonAnnotations annotations;

  PolymorphismReader(
      Types types,
      Diagnostics diagnostics,
      CodedTypes codedTypes,
      ObjectReader objects,
      CompiledHere compiledHere,
      JacksonAnnotations annotations) {
    this.types = types;
    this.diagnostics = diagnostics;
    this.codedTypes = codedTypes;
    this.objects = objects;
    this.compiledHere = compiledHere;
    this.annotations = annotations;
  }

  /** The type's own or inherited {@code @JsonTypeInfo}; null if JSON does not name types. */
  static @Nullable AnnotationMirror info(TypeElement type, JacksonAnnotations annotations) {
    AnnotationMirror info = annotations.inherited(type, "JsonTypeInfo");
    return info != null && isUsed(info) ? info : null;
  }

  /** Whether it says that JSON names types. */
  static boolean isUsed(AnnotationMirror info) {
    return !use(info).equals("NONE");
  }

  /** Where the id stands. */
  static Inclusion inclusion(AnnotationMirror info, LocalRules local) {
    if (use(info).equals("DEDUCTION") || !isUsed(info)) {
      return Inclusion.DEDUCTION;
    }
    Inclusion inclusion =
        Inclusion.valueOf(JacksonAnnotations.constant(info, "include", "PROPERTY"));
    // Beside what, a type cannot say; Jackson then takes it for a property of its own.
    return inclusion == Inclusion.EXTERNAL_PROPERTY && local.typeInfo() == null
        ? Inclusion.PROPERTY
        : inclusion;
  }

  /** The property with the id; empty if there is none. */
  static String property(AnnotationMirror info, LocalRules local) {
    Inclusion inclusion = inclusion(info, local);
    boolean inside =
        inclusion == Inclusion.PROPERTY
            || inclusion == Inclusion.EXISTING_PROPERTY
            || inclusion == Inclusion.EXTERNAL_PROPERTY;
    String given = JacksonAnnotations.text(info, "property", "");
    return !inside ? "" : given.isEmpty() ? "@type" : given;
  }

  /** Whether subtypes read the property with the id, too. */
  static boolean isVisible(AnnotationMirror info) {
    return JacksonAnnotations.flag(info, "visible", false);
  }

  private static String use(AnnotationMirror info) {
    return JacksonAnnotations.constant(info, "use", "NAME");
  }

  /** Null after a report. */
  @Nullable Polymorphism read(
      DeclaredType base,
      TypeElement element,
      AnnotationMirror info,
      LocalRules local,
      ClassName codec,
      Site site) {
    int errors = diagnostics.errors();
    Inclusion inclusion = inclusion(info, local);
    boolean wraps = inclusion == Inclusion.WRAPPER_OBJECT || inclusion == Inclusion.WRAPPER_ARRAY;
    if (wraps && isVisible(info)) {
      diagnostics.report(
          Message.JACKSON_CONSTANT,
          place(element, site),
          "JsonTypeInfo",
          element.getSimpleName(),
          "visible",
          true,
          "Around the object, the id is no property that a subtype could read.",
          "PROPERTY and EXISTING_PROPERTY");
    }
    TypeMirror otherwise = JacksonAnnotations.type(info, "defaultImpl");
    if (otherwise != null && otherwise.toString().equals("java.lang.Void")) {
      diagnostics.report(
          Message.JACKSON_CONSTANT,
          place(element, site),
          "JsonTypeInfo",
          element.getSimpleName(),
          "defaultImpl",
          "Void",
          "Objects without an id, or with an unknown one, would silently be null.",
          "the subtypes");
    }
    boolean simple = use(info).equals("SIMPLE_NAME");
    List<Subtype> subtypes = new ArrayList<>();
    for (Subtypes.Found found : Subtypes.of(element, local.subTypes(), annotations, compiledHere)) {
      if (found.isConcrete()) {
        Subtype subtype = subtype(found, simple, base, element, info, local, codec, site);
        if (subtype != null) {
          subtypes.add(subtype);
        }
      }
    }
    Subtype fallback = fallback(base, element, info, local, simple, subtypes, codec, site);
    if (subtypes.isEmpty() && fallback == null && diagnostics.errors() == errors) {
      diagnostics.report(
          Message.NO_SUBTYPES, place(element, site), site.path(), element.getSimpleName());
    }
    if (inclusion == Inclusion.DEDUCTION) {
      checkDifferent(subtypes, element, site);
    } else {
      checkIds(subtypes, element, site);
    }
    return diagnostics.errors() > errors
        ? null
        : new Polymorphism(
            inclusion,
            property(info, local),
            isVisible(info),
            List.copyOf(subtypes),
            fallback,
            untyped(base, element, info, inclusion, codec),
            fallback != null && omitsFallbackId(info));
  }

  /** Whether objects of {@code defaultImpl} are written without an id. */
  static boolean omitsFallbackId(AnnotationMirror info) {
    return JacksonAnnotations.constant(info, "writeTypeIdForDefaultImpl", "DEFAULT")
        .equals("FALSE");
  }

  /** The type itself, if it can be built and needs no id. */
  private static @Nullable Subtype untyped(
      DeclaredType base,
      TypeElement element,
      AnnotationMirror info,
      Inclusion inclusion,
      ClassName codec) {
    boolean isInside = inclusion == Inclusion.PROPERTY || inclusion == Inclusion.EXISTING_PROPERTY;
    return isInside
            && !CodedTypes.isAbstract(element)
            && JacksonAnnotations.constant(info, "requireTypeIdForSubtypes", "DEFAULT")
                .equals("FALSE")
        ? new Subtype(TypeName.get(base), codec, List.of(), "", List.of())
        : null;
  }

  /** What {@code defaultImpl} names; null if that is no subtype. */
  static @Nullable DeclaredType fallback(TypeMirror base, AnnotationMirror info, Types types) {
    return JacksonAnnotations.type(info, "defaultImpl") instanceof DeclaredType type
            && types.isSubtype(types.erasure(type), types.erasure(base))
        ? type
        : null;
  }

  private @Nullable Subtype fallback(
      DeclaredType base,
      TypeElement element,
      AnnotationMirror info,
      LocalRules local,
      boolean simple,
      List<Subtype> subtypes,
      ClassName codec,
      Site site) {
    DeclaredType type = fallback(base, info, types);
    if (type == null) {
      return null;
    }
    Subtypes.Found found =
        Subtypes.single((TypeElement) type.asElement(), annotations, compiledHere);
    for (Subtype subtype : subtypes) {
      if (rawName(subtype).equals(ClassName.get(found.type()))) {
        return subtype;
      }
    }
    Subtype read = subtype(found, simple, base, element, info, local, codec, site);
    return read == null
        ? null
        : new Subtype(read.type(), read.codec(), List.of(), read.writtenId(), read.names());
  }

  private @Nullable Subtype subtype(
      Subtypes.Found found,
      boolean simple,
      DeclaredType base,
      TypeElement element,
      AnnotationMirror info,
      LocalRules local,
      ClassName codec,
      Site site) {
    TypeElement subtype = found.type();
    AnnotationMirror own = local.typeInfo() == null ? info(subtype, annotations) : info;
    DeclaredType type = SubtypeArguments.resolve(types, subtype, base, element);
    if (type == null) {
      return unfit(
          subtype,
          element,
          "It is no subclass, or its type arguments do not follow from the supertype's.",
          "List subclasses only, whose type parameters all stand in their supertype",
          site);
    }
    if (subtype.getKind() == ElementKind.ENUM || annotations.isCoded(subtype)) {
      return unfit(
          subtype,
          element,
          "The id belongs to a JSON object of a generated codec, and "
              + subtype.getSimpleName()
              + " has none.",
          "Use a record or class without @Codec",
          site);
    }
    if (own == null || !own.toString().equals(info.toString())) {
      return unfit(
          subtype,
          element,
          "It has another @JsonTypeInfo, so its id would stand in two places.",
          "Remove its own @JsonTypeInfo",
          site);
    }
    ClassName name = codec;
    if (!subtype.equals(element)) {
      ValueModel value =
          codedTypes.read(Mirror.of(type), subtype, local.ofSubtypes(), site.inside(""));
      if (!(value instanceof ValueModel.Coded coded)) {
        return null;
      }
      name = coded.codec();
    }
    List<String> ids =
        found.ids().isEmpty() ? List.of(found.writtenId(simple)) : List.copyOf(found.ids());
    boolean deduced = inclusion(info, local) == Inclusion.DEDUCTION;
    return new Subtype(
        TypeName.get(type),
        name,
        ids,
        found.writtenId(simple),
        deduced ? objects.names(type, subtype, site) : List.of());
  }

  private @Nullable Subtype unfit(
      TypeElement subtype, TypeElement base, String why, String fix, Site site) {
    diagnostics.report(
        Message.SUBTYPE_UNFIT,
        place(base, site),
        site.path(),
        subtype.getSimpleName(),
        base.getSimpleName(),
        why,
        fix);
    return null;
  }

  private void checkIds(List<Subtype> subtypes, TypeElement element, Site site) {
    Map<String, Subtype> byId = new HashMap<>();
    for (Subtype subtype : subtypes) {
      for (String id : subtype.ids()) {
        Subtype other = byId.putIfAbsent(id, subtype);
        if (other != null) {
          diagnostics.report(
              Message.TYPE_ID_TWICE,
              place(element, site),
              site.path(),
              rawName(other).simpleName(),
              rawName(subtype).simpleName(),
              id);
        }
      }
    }
  }

  private void checkDifferent(List<Subtype> subtypes, TypeElement element, Site site) {
    Map<Set<String>, Subtype> byNames = new HashMap<>();
    for (Subtype subtype : subtypes) {
      Set<String> names = new HashSet<>();
      subtype.names().forEach(each -> names.add(each.get(0)));
      Subtype other = byNames.putIfAbsent(names, subtype);
      if (other != null || byNames.size() > MOST_DEDUCED) {
        diagnostics.report(
            Message.SUBTYPES_ALIKE,
            place(element, site),
            site.path(),
            rawName(other == null ? subtypes.get(0) : other).simpleName(),
            rawName(subtype).simpleName());
      }
    }
  }

  private static ClassName rawName(Subtype subtype) {
    return subtype.type() instanceof ParameterizedTypeName parameterized
        ? parameterized.rawType()
        : (ClassName) subtype.type();
  }

  private Place place(TypeElement element, Site site) {
    return Place.of(compiledHere.pointedAt(element, site));
  }
}
