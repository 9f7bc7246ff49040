package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.member.BuilderSetters;
import dev.aloft.processor.discover.type.source.Annotations;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.CodecModel.ObjectForm;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.PropertyModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Reads types that {@code @JsonDeserialize(builder)} says are built by another class. The builder's
 * properties are read, the type's are written.
 */
final class BuilderReader {
  private final ReadContext context;
  private final Types types;
  private final JacksonAnnotations annotations;
  private final ObjectRequest wanted;
  private final DeclaredType type;
  private final TypeElement element;
  private final Site site;

  BuilderReader(ReadContext context, ObjectRequest wanted, Site site) {
    this.context = context;
    this.types = context.types();
    this.annotations = context.annotations();
    this.wanted = wanted;
    this.type = wanted.type();
    this.element = (TypeElement) type.asElement();
    this.site = site;
  }

  /** Null after a report. */
  @Nullable CodecModel read() {
    DeclaredType builder = checked();
    if (builder == null) {
      return null;
    }
    TypeElement builderElement = (TypeElement) builder.asElement();
    AnnotationMirror named = annotations.inherited(builderElement, "JsonPOJOBuilder");
    String method =
        named == null ? "build" : JacksonAnnotations.text(named, "buildMethodName", "build");
    if (!isBuildMethod(method, builder)) {
      return null;
    }
    BuilderSetters setters = new BuilderSetters(context, builder, prefix(named));
    ObjectReader objects = new ObjectReader(context);
    ObjectCodec reading =
        objects.read(wanted.builtBy(builder, setters), site.going(Direction.READ));
    ObjectCodec writing =
        site.direction().writes() ? objects.read(wanted, site.going(Direction.WRITE)) : reading;
    if (reading == null || writing == null) {
      return null;
    }
    if (!reading.form().equals(ObjectForm.PLAIN) || !writing.form().equals(ObjectForm.PLAIN)) {
      unfit(
          builderElement,
          "@JsonFormat makes it an array, or ignores the case of names, and a builder supports"
              + " neither.",
          "Remove @JsonFormat, or the builder.");
      return null;
    }
    if (reading.reading().delegate() != null) {
      unfit(
          builderElement,
          "Its @JsonCreator takes one value for the whole, so there are no properties to set.",
          "Remove the creator of " + builder.asElement().getSimpleName() + ".");
      return null;
    }
    return built(reading, writing, new CodecModel.Builder(TypeName.get(builder), method));
  }

  private ObjectCodec built(ObjectCodec reading, ObjectCodec writing, CodecModel.Builder builder) {
    List<PropertyModel> properties = new ArrayList<>(reading.properties());
    if (site.direction().writes()) {
      properties.addAll(writing.properties());
    }
    return new ObjectCodec(
        wanted.header(reading.header().deprecated() || writing.header().deprecated()),
        site.direction(),
        reading.reading().with(builder),
        writing.writing(),
        List.copyOf(properties),
        wanted.polymorphism(),
        ObjectForm.PLAIN);
  }

  /** The value's annotation comes before the builder's. */
  private String prefix(@Nullable AnnotationMirror named) {
    AnnotationMirror deserialize = annotations.inherited(element, "JsonDeserialize");
    if (deserialize != null && Annotations.written(deserialize, "builderPrefix").isPresent()) {
      return JacksonAnnotations.text(deserialize, "builderPrefix", "");
    }
    return named == null ? "with" : JacksonAnnotations.text(named, "withPrefix", "with");
  }

  /** The builder with the type's arguments, if generated code can name it. */
  private @Nullable DeclaredType checked() {
    TypeMirror named = annotations.builder(element);
    if (!(named instanceof DeclaredType declared)) {
      throw new IllegalArgumentException(element + " has no builder");
    }
    TypeElement builder = (TypeElement) declared.asElement();
    int arguments = type.getTypeArguments().size();
    if (builder.getTypeParameters().size() != arguments) {
      unfit(
          builder,
          "Its type parameters differ from those of the type, so their arguments are unknown.",
          "Give " + builder.getSimpleName() + " the type parameters of the type.");
      return null;
    }
    boolean inner =
        builder.getNestingKind().isNested() && !builder.getModifiers().contains(Modifier.STATIC);
    if (inner || !TypeElements.isAccessible(builder, site.fromPackage())) {
      unfit(
          builder,
          "The codec builds it from the package " + site.fromPackage() + ", without reflection.",
          "Make it a static class that is visible there.");
      return null;
    }
    return types.getDeclaredType(builder, type.getTypeArguments().toArray(new TypeMirror[0]));
  }

  private boolean isBuildMethod(String name, DeclaredType builder) {
    TypeElement builderElement = (TypeElement) builder.asElement();
    for (ExecutableElement method :
        ElementFilter.methodsIn(context.elements().getAllMembers(builderElement))) {
      if (method.getSimpleName().contentEquals(name)
          && method.getParameters().isEmpty()
          && !method.getModifiers().contains(Modifier.STATIC)
          && TypeElements.isMemberAccessible(method, site.fromPackage())
          && !TypeElements.throwsChecked(method)
          && types.isSubtype(
              ((ExecutableType) types.asMemberOf(builder, method)).getReturnType(), type)) {
        return true;
      }
    }
    unfit(
        builderElement,
        "It has no method \""
            + name
            + "\" without parameters that returns the type, throws no checked exception and is"
            + " visible in the package "
            + site.fromPackage()
            + ".",
        "Add it, or name another one: @JsonPOJOBuilder(buildMethodName = \"...\").");
    return false;
  }

  private void unfit(TypeElement builder, String why, String fix) {
    context.report(
        Message.BUILDER_UNFIT,
        element,
        site,
        builder.getSimpleName(),
        element.getSimpleName(),
        why,
        fix);
  }
}
