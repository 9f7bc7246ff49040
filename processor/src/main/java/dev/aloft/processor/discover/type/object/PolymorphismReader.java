package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
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
import dev.aloft.processor.validate.type.SubtypeRule;
import dev.aloft.processor.validate.type.SubtypesRule;
import dev.aloft.processor.validate.type.TypeInfoRule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
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
    TypeInfoRule.check(element, info, inclusion)
        .forEach(problem -> context.allows(problem, context.place(element, site)));
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
      context.allows(SubtypesRule.none(element), element, site);
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
    SubtypeRule rule = new SubtypeRule(element, info, local, annotations);
    if (!context.allows(rule.check(subtype, type), element, site) || type == null) {
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
        deduced ? PropertyNames.withAliases(context, type, site) : List.of());
  }
}
