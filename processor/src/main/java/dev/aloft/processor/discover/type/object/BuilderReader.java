package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.TypeName;
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
import dev.aloft.processor.validate.type.BuilderRule;
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
  private final ObjectReader objects;
  private final ReadContext context;
  private final Types types;
  private final JacksonAnnotations annotations;
  private final ObjectRequest wanted;
  private final DeclaredType type;
  private final TypeElement element;
  private final Site site;

  BuilderReader(ObjectReader objects, ObjectRequest wanted, Site site) {
    this.objects = objects;
    this.context = objects.context();
    this.types = context.types();
    this.annotations = context.annotations();
    this.wanted = wanted;
    this.type = wanted.type();
    this.element = (TypeElement) type.asElement();
    this.site = site;
  }

  /** Null after a report. */
  @Nullable CodecModel read() {
    TypeMirror named = annotations.builder(element);
    if (!(named instanceof DeclaredType declared)) {
      throw new IllegalArgumentException(element + " has no builder");
    }
    TypeElement builderElement = (TypeElement) declared.asElement();
    BuilderRule rule = new BuilderRule(element, builderElement, site.fromPackage());
    if (!context.allows(rule.checkClass(), element, site)) {
      return null;
    }
    TypeMirror[] arguments = type.getTypeArguments().toArray(new TypeMirror[0]);
    DeclaredType builder = types.getDeclaredType(builderElement, arguments);
    AnnotationMirror pojo = annotations.inherited(builderElement, "JsonPOJOBuilder");
    String method =
        pojo == null ? "build" : JacksonAnnotations.text(pojo, "buildMethodName", "build");
    if (!hasBuildMethod(method, builder)) {
      context.allows(rule.noMethod(method), element, site);
      return null;
    }
    BuilderSetters setters = new BuilderSetters(context, builder, prefix(pojo));
    ObjectCodec reading =
        objects.read(wanted.builtBy(builder, setters), site.going(Direction.READ));
    ObjectCodec writing =
        site.direction().writes() ? objects.read(wanted, site.going(Direction.WRITE)) : reading;
    if (reading == null
        || writing == null
        || !context.allows(rule.check(reading, writing), element, site)) {
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

  private boolean hasBuildMethod(String name, DeclaredType builder) {
    TypeElement builderElement = (TypeElement) builder.asElement();
    for (ExecutableElement method :
        ElementFilter.methodsIn(context.elements().getAllMembers(builderElement))) {
      if (method.getSimpleName().contentEquals(name)
          && method.getParameters().isEmpty()
          && !method.getModifiers().contains(Modifier.STATIC)
          && TypeElements.isCallable(method, site.fromPackage())
          && types.isSubtype(
              ((ExecutableType) types.asMemberOf(builder, method)).getReturnType(), type)) {
        return true;
      }
    }
    return false;
  }
}
