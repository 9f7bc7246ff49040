package dev.aloft.processor.discover.type;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Slot;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what stands for a whole object in JSON, instead of its properties. */
final class WholeValueReader {
  private final Types types;
  private final Diagnostics diagnostics;
  private final SlotReader slots;
  private final CompiledHere compiledHere;
  private final JacksonAnnotations annotations;
  private final Site site;

  WholeValueReader(
      Types types,
      Diagnostics diagnostics,
      SlotReader slots,
      CompiledHere compiledHere,
      JacksonAnnotations annotations,
      Site site) {
    this.types = types;
    this.diagnostics = diagnostics;
    this.slots = slots;
    this.compiledHere = compiledHere;
    this.annotations = annotations;
    this.site = site;
  }

  /** Rules about types that are not an object in JSON, or only one way. */
  void check(
      TypeElement type,
      @Nullable Polymorphism polymorphism,
      CreatorChoice.@Nullable Choice choice,
      ValueMember.@Nullable Found value) {
    boolean delegating = choice != null && choice.delegating();
    if (polymorphism != null && (delegating || value != null)) {
      diagnostics.report(
          Message.SUBTYPE_UNFIT,
          Place.of(at(type)),
          site.path(),
          type.getSimpleName(),
          "a type with @JsonTypeInfo",
          "The id belongs to a JSON object, and this one has another form.",
          "Remove @JsonValue and the delegating @JsonCreator.");
    } else if (value != null && choice != null && !delegating) {
      diagnostics.report(
          Message.VALUE_NOT_READABLE, Place.of(at(type)), site.path(), type.getSimpleName());
    }
  }

  /** What a delegating creator takes. */
  @Nullable Slot delegate(DeclaredType type, CreatorChoice.Choice choice) {
    Member argument = MemberCollector.arguments(types, type, choice.creator(), annotations).get(0);
    return whole(argument.mirror(), argument.element(), argument.annotated(), Direction.READ);
  }

  /** What {@code @JsonValue} gives. */
  CodecModel.@Nullable Value value(ValueMember.Found found) {
    List<Element> annotated = List.of(found.element());
    Slot slot = whole(found.mirror(), found.element(), annotated, Direction.WRITE);
    return slot == null ? null : new CodecModel.Value(slot, found.access());
  }

  private @Nullable Slot whole(
      Mirror mirror, Element element, List<Element> annotated, Direction direction) {
    if (annotated.stream().anyMatch(each -> annotations.find(each, "JsonFormat") != null)) {
      diagnostics.report(
          Message.FORMAT_UNFIT,
          Place.of(at(element)),
          site.path(),
          element.getSimpleName(),
          "It is honoured on properties, and this stands for a whole value.");
    }
    Site inside = site.member(at(element), "", direction, slots.isMarked(element));
    LocalRules.refuse(annotations, element, mirror.type(), inside, diagnostics);
    return slots.read(mirror, annotations.sources(annotated), inside);
  }

  private Element at(Element element) {
    return compiledHere.pointedAt(element, site);
  }
}
