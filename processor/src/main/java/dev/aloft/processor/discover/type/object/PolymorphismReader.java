package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.polymorphism.SubtypeArguments;
import dev.aloft.processor.discover.type.polymorphism.Subtypes;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Polymorphism.Inclusion;
import dev.aloft.processor.model.Polymorphism.Subtype;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.SubtypesRule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads {@code @JsonTypeInfo} of a type: the subtypes, their ids, and their codecs. */
final class PolymorphismReader {

  private final Types types;
  private final ReadContext context;
  private final JacksonAnnotations annotations;
  private final DeclaredType base;
  private final TypeElement element;
  private final AnnotationMirror info;
  private final LocalRules local;
  private final ClassName codec;
  private final Site site;
  private final boolean simple;
  private final Inclusion inclusion;

  PolymorphismReader(ReadContext context, ObjectRequest wanted, AnnotationMirror info, Site site) {
    this.context = context;
    this.types = context.types();
    this.annotations = context.annotations();
    this.base = wanted.type();
    this.element = (TypeElement) base.asElement();
    this.local = wanted.local();
    this.codec = wanted.codec();
    this.info = info;
    this.site = site;
    this.simple = TypeInfo.use(info).equals("SIMPLE_NAME");
    this.inclusion = TypeInfo.inclusion(info, local);
  }

  /** Null after a report. */
  @Nullable Polymorphism read() {
    checkInfo();
    List<Subtype> subtypes = new ArrayList<>();
    for (Subtypes.Found found : Subtypes.of(element, local.subTypes(), context)) {
      if (found.isConcrete()) {
        Subtype subtype = subtype(found);
        if (subtype != null) {
          subtypes.add(subtype);
        }
      }
    }
    Subtype fallback = fallback(subtypes);
    if (subtypes.isEmpty() && fallback == null && context.isClean()) {
      context.report(Message.NO_SUBTYPES, element, site, element.getSimpleName());
    }
    SubtypesRule.check(subtypes, inclusion == Inclusion.DEDUCTION)
        .forEach(problem -> context.allows(problem, element, site));
    return !context.isClean()
        ? null
        : new Polymorphism(
            inclusion,
            TypeInfo.property(info, local),
            TypeInfo.isVisible(info),
            List.copyOf(subtypes),
            fallback,
            untyped(),
            fallback != null && TypeInfo.omitsFallbackId(info));
  }

  /** Reports what cannot be honoured of the annotation. */
  private void checkInfo() {
    boolean wraps = inclusion == Inclusion.WRAPPER_OBJECT || inclusion == Inclusion.WRAPPER_ARRAY;
    if (wraps && TypeInfo.isVisible(info)) {
      unfit(
          "visible",
          true,
          "An id around the object is not a property that a subtype could read.",
          "PROPERTY and EXISTING_PROPERTY");
    }
    TypeMirror otherwise = JacksonAnnotations.type(info, "defaultImpl");
    if (otherwise != null && otherwise.toString().equals("java.lang.Void")) {
      unfit(
          "defaultImpl",
          "Void",
          "Objects without an id, or with an unknown one, would silently be null.",
          "the subtypes");
    }
  }

  private void unfit(String member, Object value, String why, String honoured) {
    context.report(
        Message.JACKSON_CONSTANT,
        context.place(element, site),
        "JsonTypeInfo",
        element.getSimpleName(),
        member,
        value,
        why,
        honoured);
  }

  /** The type itself, if it can be built and needs no id. */
  private @Nullable Subtype untyped() {
    boolean isInside = inclusion == Inclusion.PROPERTY || inclusion == Inclusion.EXISTING_PROPERTY;
    return isInside
            && !TypeElements.isAbstract(element)
            && JacksonAnnotations.constant(info, "requireTypeIdForSubtypes", "DEFAULT")
                .equals("FALSE")
        ? new Subtype(TypeName.get(base), codec, List.of(), "", List.of())
        : null;
  }

  private @Nullable Subtype fallback(List<Subtype> subtypes) {
    DeclaredType type = TypeInfo.fallback(base, info, types);
    if (type == null) {
      return null;
    }
    Subtypes.Found found = Subtypes.single((TypeElement) type.asElement(), context);
    for (Subtype subtype : subtypes) {
      if (subtype.rawType().equals(ClassName.get(found.type()))) {
        return subtype;
      }
    }
    Subtype read = subtype(found);
    return read == null
        ? null
        : new Subtype(read.type(), read.codec(), List.of(), read.writtenId(), read.names());
  }

  private @Nullable Subtype subtype(Subtypes.Found found) {
    TypeElement subtype = found.type();
    DeclaredType type = SubtypeArguments.resolve(types, subtype, base, element);
    if (type == null) {
      return unfit(
          subtype,
          "It is not a subclass, or its type arguments do not follow from the supertype's.",
          "List only subclasses whose type parameters all appear in their supertype");
    }
    if (!fits(subtype)) {
      return null;
    }
    ClassName name = codec;
    if (!subtype.equals(element)) {
      ValueModel value =
          new CodedTypes(context)
              .read(Mirror.of(type), subtype, local.ofSubtypes(), site.inside(""));
      if (!(value instanceof ValueModel.Coded coded)) {
        return null;
      }
      name = coded.codec();
    }
    List<String> ids =
        found.ids().isEmpty() ? List.of(found.writtenId(simple)) : List.copyOf(found.ids());
    boolean deduced = inclusion == Inclusion.DEDUCTION;
    return new Subtype(
        TypeName.get(type),
        name,
        ids,
        found.writtenId(simple),
        deduced ? new ObjectReader(context).names(type, site) : List.of());
  }

  private boolean fits(TypeElement subtype) {
    if (subtype.getKind() == ElementKind.ENUM || annotations.isCoded(subtype)) {
      unfit(
          subtype,
          "The id belongs to a JSON object of a generated codec, and "
              + subtype.getSimpleName()
              + " has none.",
          "Use a record or class without @Codec");
      return false;
    }
    AnnotationMirror own = local.typeInfo() == null ? TypeInfo.info(subtype, annotations) : info;
    if (own == null || !own.toString().equals(info.toString())) {
      unfit(
          subtype,
          "It has another @JsonTypeInfo, so its id would be in two places.",
          "Remove its own @JsonTypeInfo");
      return false;
    }
    return true;
  }

  private @Nullable Subtype unfit(TypeElement subtype, String why, String fix) {
    context.report(
        Message.SUBTYPE_UNFIT,
        element,
        site,
        subtype.getSimpleName(),
        element.getSimpleName(),
        why,
        fix);
    return null;
  }
}
