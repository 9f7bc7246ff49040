package dev.aloft.processor.discover.type.standard;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.ValueModel;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The typed view of {@code @Codec}, and its rules. */
public record CodecAnnotation(ReadContext context) {
  private static final String CODEC = "dev.aloft.Codec";
  private static final String JSON_CODEC = "dev.aloft.json.JsonCodec";

  /** The codec that the element's annotation names, checked; null after a report. */
  public @Nullable ValueModel read(Element element, TypeMirror type, Site site) {
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
    TypeName boxed = TypeName.get(type).box();
    TypeElement codec =
        named instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    DeclaredType implemented = codec == null ? null : jsonCodec(codec.asType());
    if (codec == null || implemented == null) {
      context.report(Message.CODEC_NOT_A_CODEC, place, element, named, simple(boxed));
      return null;
    }
    TypeName coded = coded(implemented);
    if (!coded.equals(boxed)) {
      context.report(
          Message.CODEC_OF_OTHER_TYPE,
          place,
          element,
          codec.getSimpleName(),
          simple(coded),
          simple(boxed));
      return null;
    }
    boolean shared = hasInstance(codec, site.fromPackage());
    Message problem = problem(codec, shared, site.fromPackage());
    if (problem != null) {
      context.report(problem, place, element, codec.getSimpleName(), site.fromPackage());
      return null;
    }
    return new ValueModel.Coded(
        TypeName.get(type), boxed, ClassName.get(codec), shared, true, null);
  }

  private static TypeName coded(DeclaredType jsonCodec) {
    List<? extends TypeMirror> arguments = jsonCodec.getTypeArguments();
    return arguments.isEmpty() ? ClassName.OBJECT : TypeName.get(arguments.get(0));
  }

  private static @Nullable Message problem(TypeElement codec, boolean shared, String fromPackage) {
    if (!TypeElements.isAccessible(codec, fromPackage)) {
      return Message.CODEC_INACCESSIBLE;
    }
    return codec.getTypeParameters().isEmpty() && (shared || hasConstructor(codec, fromPackage))
        ? null
        : Message.CODEC_NOT_BUILDABLE;
  }

  private @Nullable DeclaredType jsonCodec(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new MissingTypeException(type.toString());
    }
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(JSON_CODEC)) {
      return declared;
    }
    for (TypeMirror supertype : context.types().directSupertypes(type)) {
      DeclaredType found = jsonCodec(supertype);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean hasInstance(TypeElement codec, String fromPackage) {
    for (Element member : codec.getEnclosedElements()) {
      if (member.getKind().isField()
          && member.getSimpleName().contentEquals("INSTANCE")
          && member.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
          && TypeElements.isMemberAccessible(member, fromPackage)) {
        return context.types().isSubtype(member.asType(), context.types().erasure(codec.asType()));
      }
    }
    return false;
  }

  private static boolean hasConstructor(TypeElement codec, String fromPackage) {
    if (codec.getKind() == ElementKind.ENUM
        || codec.getModifiers().contains(Modifier.ABSTRACT)
        || (codec.getNestingKind().isNested() && !codec.getModifiers().contains(Modifier.STATIC))) {
      return false;
    }
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(codec.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && TypeElements.isMemberAccessible(constructor, fromPackage)) {
        return !TypeElements.throwsChecked(constructor);
      }
    }
    return false;
  }

  private static String simple(TypeName type) {
    return type.toString().replaceAll("\\b(?:[a-z_][\\w$]*\\.)+", "");
  }
}
