package dev.aloft.processor.discover.type.object;

import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.Problem;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.source.Mirror;
import dev.aloft.processor.discover.type.source.MissingTypeException;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
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

  UnwrappedReader(TypeScope scope, ObjectRequest wanted) {
    this.context = scope.context();
    this.annotations = scope.annotations();
    this.type = scope.element();
    this.wanted = wanted;
    this.around = wanted.around();
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
    Problem problem = problem(element, inside, site.direction());
    if (problem != null) {
      return unfit(member, site, problem);
    }
    ObjectRequest inner = coded.unwrapped(mirror, element, wanted.codec(), site, inside);
    if (inner == null) {
      return null;
    }
    Site properties = coded.within(mirror, inner.type(), site.fromPackage(), site);
    ObjectCodec object = new ObjectReader(context.fromOutside()).read(inner, properties);
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

  private @Nullable Problem problem(TypeElement element, Unwrapping inside, Direction direction) {
    if (TypeInfo.info(element, annotations) != null) {
      return new Problem(
          "The id of its @JsonTypeInfo would belong to the object around it; Jackson refuses it,"
              + " too.",
          "Remove @JsonUnwrapped, or use a type without @JsonTypeInfo.");
    }
    if (annotations.builder(element) != null) {
      return new Problem(
          "It is built by another class, whose properties would appear here.",
          "Remove @JsonUnwrapped, or the builder.");
    }
    if (inside.within().contains(element)) {
      return new Problem(
          element.getSimpleName() + " would be unwrapped into itself, without end.",
          "Remove one @JsonUnwrapped.");
    }
    return around.renames() && direction.writes() && isFinal(element)
        ? new Problem(
            "The prefix or suffix around it would count on reading only: so Jackson does with final"
                + " types such as "
                + element.getSimpleName()
                + ".",
            "Remove the outer prefix and suffix, or one @JsonUnwrapped.")
        : null;
  }

  private static boolean isFinal(TypeElement element) {
    return element.getKind() == ElementKind.RECORD
        || element.getModifiers().contains(Modifier.FINAL);
  }

  private @Nullable Slot notAnObject(Mirror mirror, Member member, Site site) {
    return unfit(
        member,
        site,
        new Problem(
            "Only a record or class with properties and a generated codec has something to unwrap; "
                + mirror.type()
                + " has not.",
            "Remove @JsonUnwrapped."));
  }

  private @Nullable Slot unfit(Member member, Site site, Problem problem) {
    context.report(Message.UNWRAPPED_UNFIT, member.element(), site, problem.why(), problem.fix());
    return null;
  }
}
