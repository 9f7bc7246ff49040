package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.Annotations;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.PropertyModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads types that {@code @JsonDeserialize(builder)} says are built by another class. What is read
 * are the properties of the builder, what is written are those of the type.
 */
final class BuilderReader {
  private final Elements elements;
  private final Types types;
  private final Diagnostics diagnostics;
  private final ObjectReader objects;
  private final CompiledHere compiledHere;
  private final JacksonAnnotations annotations;

  BuilderReader(
      Elements elements,
      Types types,
      Diagnostics diagnostics,
      ObjectReader objects,
      CompiledHere compiledHere,
      JacksonAnnotations annotations) {
    this.elements = elements;
    this.types = types;
    this.diagnostics = diagnostics;
    this.objects = objects;
    this.compiledHere = compiledHere;
    this.annotations = annotations;
  }

  /** The builder that annotations give the type; null if it is built by itself. */
  static @Nullable TypeMirror builder(TypeElement type, JacksonAnnotations annotations) {
    AnnotationMirror deserialize = annotations.inherited(type, "JsonDeserialize");
    if (deserialize == null || Annotations.written(deserialize, "builder").isEmpty()) {
      return null;
    }
    TypeMirror builder = JacksonAnnotations.type(deserialize, "builder");
    if (builder == null) {
      throw new MissingTypeException("a class that @JsonDeserialize names");
    }
    MissingTypeException.throwIfMissing(builder);
    return builder.getKind().isPrimitive() || builder.toString().equals("java.lang.Void")
        ? null
        : builder;
  }

  /** Null after a report. */
  @Nullable CodecModel read(
      DeclaredType type,
      TypeElement element,
      LocalRules local,
      ClassName codec,
      boolean isPublic,
      @Nullable Polymorphism polymorphism,
      Site site) {
    DeclaredType builder = checked(type, element, site);
    if (builder == null) {
      return null;
    }
    TypeElement builderElement = (TypeElement) builder.asElement();
    AnnotationMirror named = annotations.inherited(builderElement, "JsonPOJOBuilder");
    String method =
        named == null ? "build" : JacksonAnnotations.text(named, "buildMethodName", "build");
    if (!isBuildMethod(method, builder, builderElement, type, element, site)) {
      return null;
    }
    BuilderSetters setters =
        new BuilderSetters(types, diagnostics, builder, prefix(element, named));
    CodecModel read =
        objects.read(
            builder,
            builderElement,
            setters,
            local,
            codec,
            isPublic,
            polymorphism,
            Unwrapping.NONE,
            site.going(Direction.READ));
    CodecModel written =
        site.direction().writes()
            ? objects.read(
                type,
                element,
                null,
                local,
                codec,
                isPublic,
                polymorphism,
                Unwrapping.NONE,
                site.going(Direction.WRITE))
            : read;
    if (!(read instanceof ObjectCodec reading) || !(written instanceof ObjectCodec writing)) {
      return null;
    }
    if (reading.isArray() || writing.isArray() || reading.anyCase() || writing.anyCase()) {
      return unfit(
          builderElement,
          element,
          "@JsonFormat makes an array of it, or takes names in any case, and a builder knows neither.",
          "Remove @JsonFormat, or the builder.",
          site);
    }
    if (reading.delegate() != null) {
      return unfit(
          builderElement,
          element,
          "Its @JsonCreator takes one value for the whole, so there are no properties to set.",
          "Remove the creator of " + builderElement.getSimpleName() + ".",
          site);
    }
    List<PropertyModel> properties = new ArrayList<>(reading.properties());
    if (site.direction().writes()) {
      properties.addAll(writing.properties());
    }
    return new ObjectCodec(
        codec,
        TypeName.get(type),
        isPublic,
        element,
        reading.deprecated() || writing.deprecated(),
        site.direction(),
        reading.creator(),
        new CodecModel.Builder(TypeName.get(builder), method),
        List.copyOf(properties),
        polymorphism,
        null,
        writing.value(),
        reading.anySetter(),
        writing.anyGetter(),
        reading.ignored(),
        false,
        false);
  }

  /** The value's annotation comes before the builder's. */
  private String prefix(TypeElement element, @Nullable AnnotationMirror named) {
    AnnotationMirror deserialize = annotations.inherited(element, "JsonDeserialize");
    if (deserialize != null && Annotations.written(deserialize, "builderPrefix").isPresent()) {
      return JacksonAnnotations.text(deserialize, "builderPrefix", "");
    }
    return named == null ? "with" : JacksonAnnotations.text(named, "withPrefix", "with");
  }

  /** The builder with the type's arguments, if generated code can name it. */
  private @Nullable DeclaredType checked(DeclaredType type, TypeElement element, Site site) {
    TypeMirror named = builder(element, annotations);
    if (!(named instanceof DeclaredType declared)) {
      throw new IllegalArgumentException(element + " has no builder");
    }
    TypeElement builder = (TypeElement) declared.asElement();
    int arguments = type.getTypeArguments().size();
    if (builder.getTypeParameters().size() != arguments) {
      unfit(
          builder,
          element,
          "It has other type parameters than the type, so nothing says what they stand for.",
          "Give " + builder.getSimpleName() + " the type parameters of the type.",
          site);
      return null;
    }
    boolean inner =
        builder.getNestingKind().isNested() && !builder.getModifiers().contains(Modifier.STATIC);
    if (inner || !TypeElements.isAccessible(builder, site.fromPackage())) {
      unfit(
          builder,
          element,
          "The codec builds it from the package " + site.fromPackage() + ", without reflection.",
          "Make it a static class that is visible there.",
          site);
      return null;
    }
    return types.getDeclaredType(builder, type.getTypeArguments().toArray(new TypeMirror[0]));
  }

  private boolean isBuildMethod(
      String name,
      DeclaredType builder,
      TypeElement builderElement,
      DeclaredType type,
      TypeElement element,
      Site site) {
    for (ExecutableElement method :
        ElementFilter.methodsIn(elements.getAllMembers(builderElement))) {
      if (method.getSimpleName().contentEquals(name)
          && method.getParameters().isEmpty()
          && !method.getModifiers().contains(Modifier.STATIC)
          && TypeElements.isMemberAccessible(method, site.fromPackage())
          && !MemberCollector.throwsChecked(method)
          && types.isSubtype(
              ((ExecutableType) types.asMemberOf(builder, method)).getReturnType(), type)) {
        return true;
      }
    }
    unfit(
        builderElement,
        element,
        "It has no method \""
            + name
            + "\" without parameters that returns the type, throws no checked exception and is"
            + " visible in the package "
            + site.fromPackage()
            + ".",
        "Add it, or name another one: @JsonPOJOBuilder(buildMethodName = \"...\").",
        site);
    return false;
  }

  private @Nullable CodecModel unfit(
      TypeElement builder, TypeElement element, String why, String fix, Site site) {
    Element at = compiledHere.pointedAt(element, site);
    diagnostics.report(
        Message.BUILDER_UNFIT,
        Place.of(at),
        site.path(),
        builder.getSimpleName(),
        element.getSimpleName(),
        why,
        fix);
    return null;
  }
}
