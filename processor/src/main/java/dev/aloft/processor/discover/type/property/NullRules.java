package dev.aloft.processor.discover.type.property;

import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.member.Property;
import dev.aloft.processor.model.Direction;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @JsonSetter} says about null in a document. */
public final class NullRules {
  private final EmptyReader empties;
  private final Property property;
  private final boolean isCoded;
  private final List<Refused> refused = new ArrayList<>();

  /**
   * @param isCoded whether {@code @Codec} names the property's codec
   */
  public NullRules(EmptyReader empties, Property property, boolean isCoded) {
    this.empties = empties;
    this.property = property;
    this.isCoded = isCoded;
  }

  /** What a member of the annotation says, and why that is not possible. */
  public record Refused(String member, Nulls nulls, String why) {}

  /** What of the annotation is not possible. */
  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  /** The slot with what null does to the property, and how its empty value is made. */
  public Slot applied(Slot slot, TypeMirror type) {
    if (slot.value() instanceof ValueModel.External && constant("nulls") != Nulls.DEFAULT) {
      unfit("nulls", "Jackson does not look at it where a type id is written beside the property.");
      return slot;
    }
    Slot inside = withContent(slot, type);
    return emptied(new Slot(inside.value(), inside.nullable(), constant("nulls")), type, "nulls");
  }

  /** The slot with the null rule applied to its elements, however deep. */
  private Slot withContent(Slot slot, TypeMirror type) {
    Nulls nulls = constant("contentNulls");
    if (nulls == Nulls.DEFAULT) {
      return slot;
    }
    ValueModel value = content(slot.value(), type, nulls);
    if (value == null) {
      unfit("contentNulls", "It is about the elements of collections, arrays and maps.");
      return slot;
    }
    return new Slot(value, slot.nullable(), slot.nulls());
  }

  /** Null if the value has no elements. */
  private @Nullable ValueModel content(ValueModel value, TypeMirror mirror, Nulls nulls) {
    TypeMirror type =
        mirror instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
            ? wildcard.getExtendsBound()
            : mirror;
    if (value instanceof ValueModel.SequenceOf sequence) {
      return new ValueModel.SequenceOf(
          sequence.type(),
          sequence.implementation(),
          element(sequence.element(), argument(type, 0), nulls));
    }
    if (value instanceof ValueModel.ArrayOf array) {
      Slot element = array.element();
      // Null among primitives is refused anyway, even where it should mean the empty value.
      boolean isRefused = element.value().type().isPrimitive() && nulls != Nulls.SKIP;
      return isRefused
          ? array
          : new ValueModel.ArrayOf(
              array.type(), element(element, ((ArrayType) type).getComponentType(), nulls));
    }
    if (value instanceof ValueModel.MapOf map) {
      return new ValueModel.MapOf(
          map.type(),
          map.implementation(),
          map.key(),
          element(map.value(), argument(type, 1), nulls),
          map.sorted());
    }
    if (value instanceof ValueModel.OptionalOf optional && type instanceof DeclaredType declared) {
      ValueModel deeper =
          declared.getTypeArguments().isEmpty()
              ? null
              : content(optional.element(), argument(type, 0), nulls);
      return deeper == null ? null : new ValueModel.OptionalOf(optional.type(), deeper);
    }
    return null;
  }

  private static TypeMirror argument(TypeMirror type, int index) {
    return ((DeclaredType) type).getTypeArguments().get(index);
  }

  private Slot element(Slot slot, TypeMirror type, Nulls nulls) {
    ValueModel deeper = content(slot.value(), type, nulls);
    ValueModel value = deeper == null ? slot.value() : deeper;
    return emptied(new Slot(value, slot.nullable(), nulls), type, "contentNulls");
  }

  /** The slot with how its empty value is made, if null means that. */
  private Slot emptied(Slot slot, TypeMirror type, String member) {
    if (slot.nulls() != Nulls.AS_EMPTY) {
      return slot;
    }
    EmptyReader.Found found =
        isCoded
            ? new EmptyReader.Found(
                null, "What a codec of your own regards as empty is known at run time only.")
            : empties.find(slot.value(), type);
    if (found.unfit() != null) {
      unfit(member, found.unfit());
    }
    return found.value() == null
        ? new Slot(slot.value(), slot.nullable())
        : new Slot(found.value(), slot.nullable(), Nulls.AS_EMPTY);
  }

  private Nulls constant(String member) {
    AnnotationMirror setter =
        property.annotation("JsonSetter", member, Direction.READ).orElse(null);
    String name =
        setter == null ? "DEFAULT" : JacksonAnnotations.constant(setter, member, "DEFAULT");
    return name.equals("SET") ? Nulls.DEFAULT : Nulls.valueOf(name);
  }

  private void unfit(String member, String why) {
    refused.add(new Refused(member, constant(member), why));
  }
}
