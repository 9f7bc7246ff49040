package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.standard.CodecAnnotation;
import dev.aloft.processor.discover.type.standard.Containers;
import dev.aloft.processor.discover.type.standard.StandardTypes;
import dev.aloft.processor.discover.type.vendor.AwsValues;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import dev.aloft.processor.validate.type.CodecAnnotationRule;
import dev.aloft.processor.validate.type.LocalRulesRule;
import dev.aloft.processor.validate.type.SortedElementsRule;
import dev.aloft.processor.validate.type.TypeArgumentsRule;
import dev.aloft.processor.validate.type.UnsupportedTypeRule;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one type at one place; every method reports what is wrong and then returns null. */
public final class SlotReader {
  private final ReadContext context;
  private final Types types;
  private final JacksonAnnotations annotations;

  public SlotReader(ReadContext context) {
    this.context = context.fromOutside();
    this.types = context.types();
    this.annotations = this.context.annotations();
  }

  /**
   * Reads a type.
   *
   * @param annotated the elements whose annotations belong to the place
   */
  public @Nullable Slot read(Mirror mirror, List<? extends Element> annotated, Site site) {
    return read(mirror, annotated, LocalRules.NONE, site);
  }

  /**
   * Reads a type at a place that says more about it.
   *
   * @param annotated the elements whose annotations belong to the place
   */
  public @Nullable Slot read(
      Mirror mirror, List<? extends Element> annotated, LocalRules local, Site site) {
    TypeMirror type = mirror.type();
    MissingTypeException.throwIfMissing(type);
    if (type.getKind() == TypeKind.WILDCARD) {
      return readWildcard(mirror, annotated, local, site);
    }
    for (Element element : annotated) {
      if (JacksonAnnotations.namesCodec(element)) {
        if (!isPlain(local, type, site)) {
          return null;
        }
        ValueModel coded = byHand(element, type, site);
        return coded == null ? null : new Slot(coded, context.mayBeNull(mirror, annotated, site));
      }
    }
    ValueModel own = AwsValues.of(type, annotated);
    ValueModel value = own == null ? value(mirror, local, site) : own;
    if (value == null) {
      return null;
    }
    boolean never = value instanceof ValueModel.OptionalOf;
    return new Slot(value, !never && context.mayBeNull(mirror, annotated, site));
  }

  /** A value with the codec that the element's annotation names. */
  private @Nullable ValueModel byHand(Element element, TypeMirror type, Site site) {
    CodecAnnotation annotation = CodecAnnotation.of(context, element, site);
    Problem problem = CodecAnnotationRule.check(annotation, element, type, site.fromPackage());
    return context.allows(problem, annotation.place()) ? annotation.model(type) : null;
  }

  private @Nullable Slot readWildcard(
      Mirror mirror, List<? extends Element> annotated, LocalRules local, Site site) {
    TypeMirror bound = ((WildcardType) mirror.type()).getExtendsBound();
    if (bound == null) {
      context.allows(TypeArgumentsRule.checkBound(mirror.type()), site);
      return null;
    }
    TypeMirror declared =
        mirror.declared() instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
    return read(new Mirror(bound, declared), annotated, local, site);
  }

  private @Nullable ValueModel value(Mirror mirror, LocalRules local, Site site) {
    TypeMirror type = mirror.type();
    if (type.getKind().isPrimitive() && !isPlain(local, type, site)) {
      return null;
    }
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE ->
          StandardTypes.primitive(type.getKind(), TypeName.get(type));
      case ARRAY -> array(mirror, local, site);
      case DECLARED -> declared(mirror, (DeclaredType) type, local, site);
      case TYPEVAR -> {
        context.allows(TypeArgumentsRule.checkClosed(type), site);
        yield null;
      }
      default -> {
        context.allows(UnsupportedTypeRule.noValue(type), site);
        yield null;
      }
    };
  }

  private @Nullable ValueModel array(Mirror mirror, LocalRules local, Site site) {
    TypeKind component = ((ArrayType) mirror.type()).getComponentType().getKind();
    TypeName type = TypeName.get(mirror.type());
    if (!context.allows(new LocalRulesRule(local, mirror.type()).checkElements(false), site)) {
      return null;
    }
    if (component == TypeKind.BYTE) {
      return new ValueModel.Basic(type, Kind.BINARY);
    }
    if (component == TypeKind.CHAR) {
      return new ValueModel.Basic(type, Kind.CHARS);
    }
    Slot element = read(mirror.component(), List.of(), local.ofElements(), site.inside("[]"));
    return element == null ? null : new ValueModel.ArrayOf(type, element);
  }

  private @Nullable ValueModel declared(
      Mirror mirror, DeclaredType type, LocalRules local, Site site) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (!context.allows(TypeArgumentsRule.checkGiven(type), site)) {
      return null;
    }
    ValueModel standard = StandardTypes.value(name, TypeName.get(type));
    if (standard != null) {
      return isPlain(local, type, site) ? standard : null;
    }
    if (Containers.isContainer(name)) {
      return container(mirror, type, name, local, site);
    }
    for (Element source : annotations.sources(List.of(element))) {
      if (JacksonAnnotations.namesCodec(source)) {
        return isPlain(local, type, site) ? byHand(source, type, site) : null;
      }
    }
    return generated(mirror, element, local, site);
  }

  private @Nullable ValueModel container(
      Mirror mirror, DeclaredType type, String name, LocalRules local, Site site) {
    ClassName map = Containers.map(name, ofEnums(type));
    if (!context.allows(new LocalRulesRule(local, type).checkElements(map != null), site)) {
      return null;
    }
    if (map != null) {
      return map(mirror, map, local, site);
    }
    ClassName sequence = Containers.sequence(name, ofEnums(type));
    return sequence != null
        ? sequence(mirror, name, sequence, local, site)
        : optional(mirror, Objects.requireNonNull(Containers.optional(name)), local, site);
  }

  private @Nullable ValueModel generated(
      Mirror mirror, TypeElement element, LocalRules local, Site site) {
    DeclaredType type = (DeclaredType) mirror.type();
    if (!context.allows(UnsupportedTypeRule.check(context, type), site)
        || (element.getKind() == ElementKind.ENUM && !isPlain(local, type, site))) {
      return null;
    }
    ValueModel read = new CodedTypes(context).read(mirror, element, local, site);
    AnnotationMirror info = local.typeInfo();
    return read instanceof ValueModel.Coded coded && info != null && local.isExternal()
        ? new ValueModel.External(
            coded.type(),
            coded,
            TypeInfo.property(info, local),
            TypeInfo.fallback(type, info, types) != null,
            TypeInfo.omitsFallbackId(info))
        : read;
  }

  /** Whether its first argument is an enum; databind then takes other classes for sets and maps. */
  private static boolean ofEnums(DeclaredType type) {
    TypeMirror first = type.getTypeArguments().isEmpty() ? type : type.getTypeArguments().get(0);
    TypeMirror bound = first instanceof WildcardType wildcard ? wildcard.getExtendsBound() : first;
    return bound instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  private @Nullable ValueModel optional(
      Mirror mirror, String primitive, LocalRules local, Site site) {
    TypeName type = TypeName.get(mirror.type());
    if (!primitive.isEmpty()) {
      if (!isPlain(local, mirror.type(), site)) {
        return null;
      }
      TypeKind kind = TypeKind.valueOf(primitive);
      TypeName of = TypeName.get(types.getPrimitiveType(kind));
      return new ValueModel.OptionalOf(type, StandardTypes.primitive(kind, of));
    }
    Slot element = read(mirror.arguments().get(0), List.of(), local.ofElements(), site.inside(""));
    return element == null ? null : new ValueModel.OptionalOf(type, element.value());
  }

  private @Nullable ValueModel sequence(
      Mirror mirror, String name, ClassName implementation, LocalRules local, Site site) {
    Mirror argument = mirror.arguments().get(0);
    Site inside = site.inside("[]");
    Slot element = read(argument, List.of(), local.ofElements(), inside);
    SortedElementsRule sorted = new SortedElementsRule(context);
    if (element == null || !context.allows(sorted.check(implementation, argument.type()), inside)) {
      return null;
    }
    boolean anySet = name.equals("java.util.Set");
    return new ValueModel.SequenceOf(
        TypeName.get(mirror.type()),
        implementation,
        anySet ? element : allowed(element, implementation));
  }

  private @Nullable ValueModel map(
      Mirror mirror, ClassName implementation, LocalRules local, Site site) {
    Mirror keyArgument = mirror.arguments().get(0);
    Site inside = site.inside("{}");
    KeyModel key = new KeyReader(context).read(keyArgument, inside);
    Slot value = read(mirror.arguments().get(1), List.of(), local.ofElements(), inside);
    SortedElementsRule sorted = new SortedElementsRule(context);
    if (key == null
        || value == null
        || !context.allows(sorted.check(implementation, keyArgument.type()), inside)) {
      return null;
    }
    return new ValueModel.MapOf(
        TypeName.get(mirror.type()), implementation, key, allowed(value, implementation), false);
  }

  /** Whether nothing is said here that only generated codecs can follow; reports it. */
  private boolean isPlain(LocalRules local, TypeMirror type, Site site) {
    return context.allows(new LocalRulesRule(local, type).checkWithoutCodec(), site);
  }

  private static Slot allowed(Slot element, ClassName implementation) {
    return Containers.takesNull(implementation) ? element : new Slot(element.value(), false);
  }
}
