package dev.aloft.processor.discover.type.standard;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The typed view of {@code @Codec}.
 *
 * @param named what it names
 * @param codec the class that is; null if it is none
 * @param coded the type whose values the codec reads and writes; null if it is not a codec
 * @param shared whether there is an instance to share
 */
public record CodecAnnotation(
    TypeMirror named,
    @Nullable TypeElement codec,
    @Nullable TypeName coded,
    boolean shared,
    Place place) {
  private static final String CODEC = "dev.aloft.Codec";
  private static final String JSON_CODEC = "dev.aloft.json.JsonCodec";

  /** The annotation of an element that has it. */
  public static CodecAnnotation of(ReadContext context, Element element, Site site) {
    AnnotationMirror annotation = Annotations.find(element, CODEC).orElse(null);
    AnnotationValue value =
        annotation == null ? null : Annotations.written(annotation, "value").orElse(null);
    if (value == null || !(value.getValue() instanceof TypeMirror named)) {
      throw new MissingTypeException("the class that @Codec names");
    }
    MissingTypeException.throwIfMissing(named);
    Place place =
        context.compiledHere().contains(element)
            ? new Place(element, annotation, value)
            : Place.of(site.at());
    TypeElement codec =
        named instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    DeclaredType implemented = codec == null ? null : jsonCodec(codec.asType(), context.types());
    return new CodecAnnotation(
        named,
        codec,
        implemented == null ? null : coded(implemented),
        codec != null && hasInstance(codec, site.fromPackage(), context.types()),
        place);
  }

  /** A value of that type with the codec; rules have checked that it can be used. */
  public ValueModel model(TypeMirror type) {
    return new ValueModel.Coded(
        TypeName.get(type),
        TypeName.get(type).box(),
        ClassName.get(Objects.requireNonNull(codec)),
        shared,
        true,
        null);
  }

  private static TypeName coded(DeclaredType jsonCodec) {
    List<? extends TypeMirror> arguments = jsonCodec.getTypeArguments();
    return arguments.isEmpty() ? ClassName.OBJECT : TypeName.get(arguments.get(0));
  }

  private static @Nullable DeclaredType jsonCodec(TypeMirror type, Types types) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(JSON_CODEC)) {
      return declared;
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      DeclaredType found = jsonCodec(supertype, types);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean hasInstance(TypeElement codec, String fromPackage, Types types) {
    for (Element member : codec.getEnclosedElements()) {
      if (member.getKind().isField()
          && member.getSimpleName().contentEquals("INSTANCE")
          && member.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
          && TypeElements.isMemberAccessible(member, fromPackage)) {
        return types.isSubtype(member.asType(), types.erasure(codec.asType()));
      }
    }
    return false;
  }
}
