package dev.aloft.processor.discover.type.object;

import dev.aloft.processor.diagnostic.Message;
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
import dev.aloft.processor.validate.type.LocalRulesRule;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads the properties of one type: which member reads, which writes, what value it holds. */
final class PropertyReader {
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
    context.report(
        Message.SETTERS_AMBIGUOUS,
        place(readers.get(readers.size() - 1)),
        site.path(),
        property.name(),
        readers.stream().map(each -> each.typeName().toString()).collect(Collectors.joining(", ")));
    return null;
  }

  /** Reports what Jackson would use by reflection: to skip it would change the meaning. */
  private boolean isReachable(Property property, @Nullable Member reader, @Nullable Member writer) {
    if (reader != null && (!reader.usable() || (reader.kind() == Kind.FIELD && reader.isFinal()))) {
      String setter = "a setter that is visible in the package " + site.fromPackage();
      unreachable(property, reader, "read", reader.kind() == Kind.FIELD, setter);
      return false;
    }
    if (writer != null && !writer.usable()) {
      String getter =
          "a getter that is public, or has @JsonProperty and is visible in the package "
              + site.fromPackage();
      unreachable(property, writer, "written", false, getter);
      return false;
    }
    return true;
  }

  private void unreachable(
      Property property, Member hidden, String verb, boolean changes, String fix) {
    context.report(
        Message.PROPERTY_UNREACHABLE,
        place(hidden),
        site.path(),
        property.name(),
        verb,
        (hidden.kind() == Kind.FIELD ? "The field " : "The accessor ")
            + hidden.element().getSimpleName(),
        hidden.unreachable(site.fromPackage(), changes),
        fix);
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
    Problem unfit = rule.checkProperty(member.kind() == Kind.ARGUMENT, isUnwrapped);
    if (!context.allows(unfit, element, inside)) {
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
    return slot == null || format == null
        ? slot
        : new FormatReader(context, Format.of(format), property.name(), place(member), inside)
            .read(slot, member.mirror().type());
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
    Slot ruled = reader == null ? raw : nullRules(property).applied(raw, reader.mirror().type());
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
        writer == null ? Inclusion.ALWAYS : inclusions.ofValue(property, slot.value()),
        writer == null ? Inclusion.ALWAYS : inclusions.ofContent(property, writer),
        nulls,
        reader == null ? null : access(reader),
        writer == null ? null : access(writer),
        references.managed(property, reader, kept));
  }

  private NullRules nullRules(Property property) {
    boolean isCoded = property.annotated().stream().anyMatch(annotations::isCoded);
    return new NullRules(context, empties, property, place(property.members().get(0)), isCoded);
  }

  private Slot raw(Property property, Slot slot) {
    if (slot.value() instanceof ValueModel.Basic basic
        && basic.kind() == ValueModel.Basic.Kind.STRING) {
      return new Slot(
          new ValueModel.Basic(basic.type(), ValueModel.Basic.Kind.RAW), slot.nullable());
    }
    context.report(
        Message.RAW_UNFIT, place(property.members().get(0)), site.path(), property.name());
    return slot;
  }

  private Access access(Member member) {
    String name = member.element().getSimpleName().toString();
    if (builder != null
        && member.kind() == Kind.SETTER
        && member.element() instanceof ExecutableElement setter) {
      return builder.access(setter, place(member), site);
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
