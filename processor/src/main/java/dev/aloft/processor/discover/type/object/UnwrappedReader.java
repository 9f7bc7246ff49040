package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.fact.Unwrapping;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.UnwrappedTypeRule;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads {@code @JsonUnwrapped}: an object whose properties appear in the object around it. */
final class UnwrappedReader {
  private final ReadContext context;
  private final JacksonAnnotations annotations;
  private final TypeElement type;
  private final ObjectRequest wanted;
  private final Unwrapping around;
  private final BiFunction<ObjectRequest, Site, @Nullable ObjectCodec> objects;

  UnwrappedReader(
      TypeScope scope,
      ObjectRequest wanted,
      BiFunction<ObjectRequest, Site, @Nullable ObjectCodec> objects) {
    this.context = scope.context();
    this.annotations = scope.annotations();
    this.type = scope.element();
    this.wanted = wanted;
    this.around = wanted.around();
    this.objects = objects;
  }

  /** What the property's object is; null after a report. */
  @Nullable Slot read(Property property, Member member, Site site) {
    AnnotationMirror annotation = property.first("JsonUnwrapped", Direction.WRITE);
    String prefix = annotation == null ? "" : JacksonAnnotations.text(annotation, "prefix", "");
    String suffix = annotation == null ? "" : JacksonAnnotations.text(annotation, "suffix", "");
    Mirror mirror = member.mirror();
    MissingTypeException.throwIfMissing(mirror.type());
    CodedTypes coded = new CodedTypes(context);
    boolean hasCodec = property.annotated().stream().anyMatch(annotations::isCoded);
    if (hasCodec
        || !coded.isObject(mirror.type())
        || !(mirror.type() instanceof DeclaredType declared)) {
      return notAnObject(mirror, member, site);
    }
    TypeElement element = (TypeElement) declared.asElement();
    Unwrapping inside = around.inside(type, prefix, suffix);
    Problem problem =
        new UnwrappedTypeRule(annotations).check(element, around, inside, site.direction());
    if (!context.allows(problem, member.element(), site)) {
      return null;
    }
    ObjectRequest inner = coded.unwrapped(mirror, element, wanted.codec(), site, inside);
    if (inner == null) {
      return null;
    }
    Site properties = coded.within(mirror, inner.type(), site.fromPackage(), site);
    ObjectCodec object = objects.apply(inner, properties);
    if (object == null) {
      return null;
    }
    if (object.reading().delegate() != null
        || object.writing().value() != null
        || !object.type().equals(TypeName.get(declared))) {
      return notAnObject(mirror, member, site);
    }
    boolean nullable = context.mayBeNull(mirror, property.annotated(), site);
    return new Slot(new ValueModel.Unwrapped(object.type(), object), nullable);
  }

  private @Nullable Slot notAnObject(Mirror mirror, Member member, Site site) {
    context.allows(UnwrappedTypeRule.notAnObject(mirror.type()), member.element(), site);
    return null;
  }
}
