package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.LocalRules;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.context.TypeScope;
import dev.aloft.processor.discover.type.fact.ObjectRequest;
import dev.aloft.processor.discover.type.form.FormatReader;
import dev.aloft.processor.discover.type.member.BuilderSetters;
import dev.aloft.processor.discover.type.member.Member;
import dev.aloft.processor.discover.type.member.Member.Kind;
import dev.aloft.processor.discover.type.member.MemberChoice;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.discover.type.property.EmptyReader;
import dev.aloft.processor.discover.type.property.InclusionReader;
import dev.aloft.processor.discover.type.property.NullRules;
import dev.aloft.processor.discover.type.property.ReferenceReader;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Inclusion;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.PropertyModel.Access;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.validate.type.BuilderRule;
import dev.aloft.processor.validate.type.FormatRule;
import dev.aloft.processor.validate.type.InclusionRule;
import dev.aloft.processor.validate.type.LocalRulesRule;
import dev.aloft.processor.validate.type.NullsRule;
import dev.aloft.processor.validate.type.PropertyAccessRule;
import dev.aloft.processor.validate.type.RawValueRule;
import dev.aloft.processor.validate.type.ReferenceRule;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the properties of one type: which member reads, which writes, what value it holds. */
final class PropertyReader {
  private final TypeScope scope;
  private final ReadContext context;
  private final JacksonAnnotations annotations;
  private final @Nullable BuilderSetters builder;
  private final UnwrappedReader unwrapped;
  private final ReferenceReader references;
  private final InclusionReader inclusions;
  private final EmptyReader empties;
  private final Site site;

  /**
   * @param objects reads an object whose properties appear in this one
   */
  PropertyReader(
      TypeScope scope,
      ObjectRequest wanted,
      BiFunction<ObjectRequest, Site, @Nullable ObjectCodec> objects) {
    this.scope = scope;
    this.context = scope.context();
    this.annotations = scope.annotations();
    this.builder = wanted.builder();
    this.unwrapped = new UnwrappedReader(scope, wanted, objects);
    this.references = new ReferenceReader(scope);
    this.inclusions = new InclusionReader(scope);
    this.empties = new EmptyReader(scope);
    this.site = scope.site();
  }

  /** One model; two if reading and writing differ; empty after a report or if nothing is left. */
  List<PropertyModel> read(Property property, String jsonName) {
    boolean writes = site.direction().writes() && !property.isNotWritten();
    Member writer = writes ? MemberChoice.writer(property) : null;
    boolean reads = site.direction().reads() && property.hiddenBy() == null;
    List<Member> readers = reads ? MemberChoice.readers(property) : List.of();
    Member reader = readers.isEmpty() ? null : reader(property, readers);
    if (reader == null && !readers.isEmpty()) {
      return List.of();
    }
    if (!isReachable(property, reader, writer)) {
      return List.of();
    }
    if (reader != null
        && writer != null
        && property.isUnwrapped()
        && reader.typeName().equals(writer.typeName())) {
      Slot both = slot(property, writer, Direction.BOTH);
      return both == null ? List.of() : List.of(model(property, jsonName, both, reader, writer));
    }
    Slot read = reader == null ? null : slot(property, reader, Direction.READ);
    Slot written = writer == null ? null : slot(property, writer, Direction.WRITE);
    if ((reader != null && read == null) || (writer != null && written == null)) {
      return List.of();
    }
    if (reader != null && read != null && writer != null && written != null) {
      return read.equals(written)
          ? List.of(model(property, jsonName, read, reader, writer))
          : List.of(
              model(property, jsonName, read, reader, null),
              model(property, jsonName, written, null, writer));
    }
    Slot only = read == null ? written : read;
    return only == null ? List.of() : List.of(model(property, jsonName, only, reader, writer));
  }

  private @Nullable Member reader(Property property, List<Member> readers) {
    if (readers.size() == 1) {
      return readers.get(0);
    }
    List<Member> setters = readers.stream().filter(Member::usable).toList();
    if (setters.size() == 1) {
      return setters.get(0);
    }
    for (Member setter : setters) {
      for (Member other : property.members()) {
        if (other.kind() != Kind.SETTER && other.typeName().equals(setter.typeName())) {
          return setter;
        }
      }
    }
    PropertyAccessRule rule = new PropertyAccessRule(property, site.fromPackage());
    Member last = readers.get(readers.size() - 1);
    context.allows(rule.ambiguous(readers), last.element(), site);
    return null;
  }

  private boolean isReachable(Property property, @Nullable Member reader, @Nullable Member writer) {
    PropertyAccessRule rule = new PropertyAccessRule(property, site.fromPackage());
    return (reader == null || context.allows(rule.checkReader(reader), reader.element(), site))
        && (writer == null || context.allows(rule.checkWriter(writer), writer.element(), site));
  }

  private @Nullable Slot slot(Property property, Member member, Direction direction) {
    Element element = member.element();
    Site inside =
        site.member(
            context.at(element, site),
            "." + property.name(),
            direction,
            context.nullness().isMarked(element));
    LocalRules local = LocalRules.of(name -> property.first(name, direction));
    boolean isUnwrapped = property.isUnwrapped();
    LocalRulesRule rule = new LocalRulesRule(local, member.mirror().type());
    boolean isArgument = member.kind() == Kind.ARGUMENT;
    if (!context.allows(rule.checkProperty(isArgument, isUnwrapped), element, inside)) {
      return null;
    }
    Slot slot =
        isUnwrapped
            ? unwrapped.read(property, member, inside)
            : new SlotReader(context)
                .read(
                    member.mirror(),
                    annotations.sources(property.annotated(Direction.READ)),
                    local,
                    inside);
    AnnotationMirror format = property.first("JsonFormat", direction);
    if (slot == null || format == null) {
      return slot;
    }
    Format form = Format.of(format);
    TypeMirror type = member.mirror().type();
    Problem problem = new FormatRule(context, form, property.name()).check(slot, type);
    return context.allows(problem, element, inside)
        ? new FormatReader(context, form).read(slot, type)
        : null;
  }

  private PropertyModel model(
      Property property,
      String jsonName,
      Slot slot,
      @Nullable Member reader,
      @Nullable Member writer) {
    List<String> aliases =
        property.aliases().stream().filter(alias -> !alias.equals(jsonName)).toList();
    Slot raw = property.isRaw() ? raw(property, slot) : slot;
    Slot ruled = reader == null ? raw : withNulls(property, raw, reader);
    Nulls nulls = ruled.nulls();
    Slot kept = new Slot(ruled.value(), ruled.nullable());
    boolean required =
        reader != null
            && reader.kind() == Kind.ARGUMENT
            && !(slot.value() instanceof ValueModel.Unwrapped)
            && ((!slot.nullable()
                    && nulls != Nulls.AS_EMPTY
                    && !(slot.value() instanceof ValueModel.OptionalOf))
                || property.isRequired());
    boolean mayLack = slot.value() instanceof ValueModel.Unwrapped;
    return new PropertyModel(
        property.name(),
        jsonName,
        reader == null ? List.of() : aliases,
        kept,
        required
            || (nulls == Nulls.FAIL
                && !mayLack
                && reader != null
                && reader.kind() == Kind.ARGUMENT),
        writer == null ? Inclusion.ALWAYS : inclusion(property, slot.value()),
        writer == null ? Inclusion.ALWAYS : contentInclusion(property, writer),
        nulls,
        reader == null ? null : access(reader),
        writer == null ? null : access(writer),
        managed(property, reader, kept));
  }

  private Slot withNulls(Property property, Slot slot, Member reader) {
    boolean isCoded = property.annotated().stream().anyMatch(annotations::isCoded);
    NullRules rules = new NullRules(empties, property, isCoded);
    Slot ruled = rules.applied(slot, reader.mirror().type());
    Place place = place(property.members().get(0));
    NullsRule.check(property, rules.refused()).forEach(each -> context.allows(each, place));
    return ruled;
  }

  private Inclusion inclusion(Property property, ValueModel value) {
    if (inclusions.comparesObjects(property)) {
      InclusionRule rule = new InclusionRule(scope.element(), site.fromPackage());
      context.allows(rule.checkDefaults(inclusions.constructor()), scope.place());
    }
    return inclusions.ofValue(property, value);
  }

  private Inclusion contentInclusion(Property property, Member writer) {
    Inclusion content = inclusions.ofContent(property);
    boolean isByValue =
        content != Inclusion.ALWAYS && inclusions.isContentByValue(writer.mirror().type());
    context.allows(InclusionRule.checkContent(property, content, isByValue), place(writer));
    return content;
  }

  /** The back reference of what the property holds; null without one, and after a report. */
  private PropertyModel.@Nullable BackReference managed(
      Property property, @Nullable Member reader, Slot slot) {
    if (reader == null || !references.isManaged(property)) {
      return null;
    }
    boolean isArgument = reader.kind() == Kind.ARGUMENT;
    DeclaredType held = isArgument ? null : ReferenceReader.held(reader, slot.value());
    Property back = held == null ? null : references.back(held, property);
    Problem problem = new ReferenceRule(scope).checkManaged(property, reader, held, back);
    return scope.allows(problem, reader.element()) && held != null && back != null
        ? ReferenceReader.reference(held, back)
        : null;
  }

  private Slot raw(Property property, Slot slot) {
    Element at = property.members().get(0).element();
    return context.allows(RawValueRule.check(property, slot.value()), at, site)
        ? new Slot(
            new ValueModel.Basic(slot.value().type(), ValueModel.Basic.Kind.RAW), slot.nullable())
        : slot;
  }

  private Access access(Member member) {
    String name = member.element().getSimpleName().toString();
    if (builder != null
        && member.kind() == Kind.SETTER
        && member.element() instanceof ExecutableElement setter) {
      context.allows(BuilderRule.checkSetter(builder, setter), setter, site);
      return builder.access(setter);
    }
    return switch (member.kind()) {
      case ARGUMENT -> new Access.Argument(name);
      case FIELD -> new Access.Field(name);
      case COMPONENT, GETTER, IS_GETTER, SETTER -> new Access.Method(name);
    };
  }

  private Place place(Member member) {
    return context.place(member.element(), site);
  }
}
