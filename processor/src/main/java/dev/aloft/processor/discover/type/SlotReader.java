package dev.aloft.processor.discover.type;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one type at one place; every method reports what is wrong and then returns null. */
final class SlotReader {
  private static final Map<String, String> OPTIONALS =
      Map.of(
          "java.util.Optional", "",
          "java.util.OptionalInt", "INT",
          "java.util.OptionalLong", "LONG",
          "java.util.OptionalDouble", "DOUBLE");

  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final Nullness nullness;
  private final CodecAnnotation codecAnnotation;
  private final CodedTypes codedTypes;
  private final UnsupportedTypes unsupportedTypes;
  private final KeyReader keys;

  SlotReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      Nullness nullness,
      CompiledHere compiledHere,
      LombokTypes lombok,
      CodecRegistry registry,
      String homePackage) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.nullness = nullness;
    this.codecAnnotation = new CodecAnnotation(types, diagnostics, compiledHere);
    this.unsupportedTypes = new UnsupportedTypes(elements, types);
    CodecHome home = new CodecHome(compiledHere, homePackage);
    this.codedTypes =
        new CodedTypes(
            elements, types, diagnostics, this, nullness, compiledHere, lombok, registry, home);
    this.keys = new KeyReader(types, diagnostics, this, codedTypes, compiledHere);
  }

  /**
   * Reads a type.
   *
   * @param annotated the elements whose annotations belong to the place
   */
  @Nullable Slot read(Mirror mirror, List<? extends Element> annotated, Site site) {
    TypeMirror type = mirror.type();
    MissingTypeException.throwIfMissing(type);
    if (type.getKind() == TypeKind.WILDCARD) {
      return readWildcard(mirror, annotated, site);
    }
    ValueModel value;
    for (Element element : annotated) {
      if (CodecAnnotation.isPresent(element)) {
        value = codecAnnotation.read(element, type, site);
        return value == null ? null : new Slot(value, mayBeNull(mirror, annotated, site));
      }
    }
    value = value(mirror, site);
    if (value == null) {
      return null;
    }
    boolean never = value instanceof ValueModel.OptionalOf;
    return new Slot(value, !never && mayBeNull(mirror, annotated, site));
  }

  /** Whether unannotated references are non-null there. */
  boolean isMarked(Element element) {
    return nullness.isMarked(element);
  }

  /** Whether null may stand there. */
  boolean mayBeNull(Mirror mirror, List<? extends Element> annotated, Site site) {
    return !mirror.type().getKind().isPrimitive() && nullness.mayBeNull(mirror, annotated, site);
  }

  /** Whether it is a type of properties, unless its creator or {@code @JsonValue} says else. */
  boolean isObject(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)
        || declared.asElement().getKind() == ElementKind.ENUM) {
      return false;
    }
    TypeElement element = (TypeElement) declared.asElement();
    String name = element.getQualifiedName().toString();
    return declared.getTypeArguments().size() == element.getTypeParameters().size()
        && StandardTypes.value(name, TypeName.get(type)) == null
        && !OPTIONALS.containsKey(name)
        && Containers.sequence(name, false) == null
        && Containers.map(name, false) == null
        && !CodecAnnotation.isPresent(element)
        && unsupportedTypes.reason(element) == null;
  }

  /** Reads an object whose properties stand in another one; null after a report. */
  CodecModel.@Nullable ObjectCodec object(
      Mirror mirror, ClassName codec, Site site, Unwrapping around) {
    TypeElement element = (TypeElement) ((DeclaredType) mirror.type()).asElement();
    return codedTypes.object(mirror, element, codec, site, around);
  }

  private @Nullable Slot readWildcard(Mirror mirror, List<? extends Element> annotated, Site site) {
    TypeMirror bound = ((WildcardType) mirror.type()).getExtendsBound();
    if (bound == null) {
      diagnostics.report(Message.TYPE_WILDCARD, Place.of(site.at()), site.path(), mirror.type());
      return null;
    }
    TypeMirror declared =
        mirror.declared() instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
    return read(new Mirror(bound, declared), annotated, site);
  }

  private @Nullable ValueModel value(Mirror mirror, Site site) {
    TypeMirror type = mirror.type();
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE ->
          StandardTypes.primitive(type.getKind(), TypeName.get(type));
      case ARRAY -> array(mirror, site);
      case DECLARED -> declared(mirror, (DeclaredType) type, site);
      case TYPEVAR -> {
        diagnostics.report(Message.TYPE_VARIABLE_OPEN, Place.of(site.at()), site.path(), type);
        yield null;
      }
      default -> {
        unsupported(type.toString(), UnsupportedTypes.NO_VALUE, site);
        yield null;
      }
    };
  }

  private @Nullable ValueModel array(Mirror mirror, Site site) {
    TypeKind component = ((ArrayType) mirror.type()).getComponentType().getKind();
    TypeName type = TypeName.get(mirror.type());
    if (component == TypeKind.BYTE) {
      return new ValueModel.Basic(type, Kind.BINARY);
    }
    if (component == TypeKind.CHAR) {
      return new ValueModel.Basic(type, Kind.CHARS);
    }
    Slot element = read(mirror.component(), List.of(), site.inside("[]"));
    return element == null ? null : new ValueModel.ArrayOf(type, element);
  }

  private @Nullable ValueModel declared(Mirror mirror, DeclaredType type, Site site) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty()) {
      String parameters =
          element.getTypeParameters().stream()
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      diagnostics.report(
          Message.TYPE_RAW, Place.of(site.at()), site.path(), element.getSimpleName(), parameters);
      return null;
    }
    ValueModel standard = StandardTypes.value(name, TypeName.get(type));
    if (standard != null) {
      return standard;
    }
    String optional = OPTIONALS.get(name);
    if (optional != null) {
      return optional(mirror, optional, site);
    }
    ClassName sequence = Containers.sequence(name, ofEnums(type));
    if (sequence != null) {
      return sequence(mirror, name, sequence, site);
    }
    ClassName map = Containers.map(name, ofEnums(type));
    if (map != null) {
      return map(mirror, map, site);
    }
    if (CodecAnnotation.isPresent(element)) {
      return codecAnnotation.read(element, type, site);
    }
    UnsupportedTypes.Reason reason =
        element.getKind() == ElementKind.ENUM ? null : unsupportedTypes.reason(element);
    if (reason != null) {
      unsupported(type.toString(), reason, site);
      return null;
    }
    return codedTypes.read(mirror, element, site);
  }

  /** Whether its first argument is an enum; databind then takes other classes for sets and maps. */
  private static boolean ofEnums(DeclaredType type) {
    TypeMirror first = type.getTypeArguments().isEmpty() ? type : type.getTypeArguments().get(0);
    TypeMirror bound = first instanceof WildcardType wildcard ? wildcard.getExtendsBound() : first;
    return bound instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  private @Nullable ValueModel optional(Mirror mirror, String primitive, Site site) {
    TypeName type = TypeName.get(mirror.type());
    if (!primitive.isEmpty()) {
      TypeKind kind = TypeKind.valueOf(primitive);
      TypeName of = TypeName.get(types.getPrimitiveType(kind));
      return new ValueModel.OptionalOf(type, StandardTypes.primitive(kind, of));
    }
    Slot element = read(mirror.arguments().get(0), List.of(), site.inside(""));
    return element == null ? null : new ValueModel.OptionalOf(type, element.value());
  }

  private @Nullable ValueModel sequence(
      Mirror mirror, String name, ClassName implementation, Site site) {
    Mirror argument = mirror.arguments().get(0);
    Site inside = site.inside("[]");
    Slot element = read(argument, List.of(), inside);
    if (element == null || !isOrdered(implementation, argument.type(), inside)) {
      return null;
    }
    boolean anySet = name.equals("java.util.Set");
    return new ValueModel.SequenceOf(
        TypeName.get(mirror.type()),
        implementation,
        anySet ? element : allowed(element, implementation));
  }

  private @Nullable ValueModel map(Mirror mirror, ClassName implementation, Site site) {
    Mirror keyArgument = mirror.arguments().get(0);
    KeyModel key = keys.read(keyArgument, site.inside("{}"));
    Slot value = read(mirror.arguments().get(1), List.of(), site.inside("{}"));
    if (key == null || value == null) {
      return null;
    }
    if (!isOrdered(implementation, keyArgument.type(), site.inside("{}"))) {
      return null;
    }
    return new ValueModel.MapOf(
        TypeName.get(mirror.type()), implementation, key, allowed(value, implementation));
  }

  private boolean isOrdered(ClassName implementation, TypeMirror type, Site site) {
    TypeElement comparable = elements.getTypeElement("java.lang.Comparable");
    TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : type;
    if (!Containers.isSorted(implementation)
        || comparable == null
        || types.isSubtype(types.erasure(bound), types.erasure(comparable.asType()))) {
      return true;
    }
    diagnostics.report(
        Message.NOT_COMPARABLE, Place.of(site.at()), site.path(), MoreTypes.asElement(bound));
    return false;
  }

  private static Slot allowed(Slot element, ClassName implementation) {
    return Containers.takesNull(implementation) ? element : new Slot(element.value(), false);
  }

  private void unsupported(String type, UnsupportedTypes.Reason reason, Site site) {
    diagnostics.report(
        Message.TYPE_UNSUPPORTED,
        Place.of(site.at()),
        site.path(),
        type,
        reason.why(),
        reason.instead());
  }
}
