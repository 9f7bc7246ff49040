package dev.aloft.processor.discover.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.model.PropertyModel.Nulls;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** Reads what {@code @JsonSetter} says about null in a document. */
final class NullRules {
  private static final Set<Kind> WITH_EMPTY = Set.of(Kind.STRING, Kind.BINARY, Kind.CHARS);

  private final Diagnostics diagnostics;
  private final Property property;
  private final Place place;

  NullRules(Diagnostics diagnostics, Property property, Place place) {
    this.diagnostics = diagnostics;
    this.property = property;
    this.place = place;
  }

  /** What null does to the property. */
  Nulls nulls(Slot slot) {
    Nulls nulls = constant("nulls");
    if (nulls == Nulls.AS_EMPTY && !hasEmpty(slot.value())) {
      unfit("nulls", "This type has no empty value that a codec can write down.");
    }
    return nulls;
  }

  /** The slot whose elements, however deep, do what is said of them. */
  Slot withContent(Slot slot) {
    Nulls nulls = constant("contentNulls");
    if (nulls == Nulls.DEFAULT) {
      return slot;
    }
    ValueModel value = content(slot.value(), nulls);
    if (value == null) {
      unfit("contentNulls", "It is about the elements of collections, arrays and maps.");
      return slot;
    }
    return new Slot(value, slot.nullable(), slot.nulls());
  }

  /** Null if the value has no elements. */
  private @Nullable ValueModel content(ValueModel value, Nulls nulls) {
    if (value instanceof ValueModel.SequenceOf sequence) {
      return new ValueModel.SequenceOf(
          sequence.type(), sequence.implementation(), element(sequence.element(), nulls));
    }
    if (value instanceof ValueModel.ArrayOf array
        && !array.element().value().type().isPrimitive()) {
      return new ValueModel.ArrayOf(array.type(), element(array.element(), nulls));
    }
    if (value instanceof ValueModel.MapOf map) {
      return new ValueModel.MapOf(
          map.type(), map.implementation(), map.key(), element(map.value(), nulls), map.sorted());
    }
    return null;
  }

  private Slot element(Slot slot, Nulls nulls) {
    ValueModel deeper = content(slot.value(), nulls);
    ValueModel value = deeper == null ? slot.value() : deeper;
    if (nulls == Nulls.AS_EMPTY && !hasEmpty(value)) {
      unfit("contentNulls", "The elements have no empty value that a codec can write down.");
    }
    return new Slot(value, slot.nullable(), nulls);
  }

  private static boolean hasEmpty(ValueModel value) {
    if (value instanceof ValueModel.ArrayOf array) {
      TypeName innermost = array.element().value().type();
      while (innermost instanceof ArrayTypeName inner) {
        innermost = inner.componentType();
      }
      return !(innermost instanceof ParameterizedTypeName);
    }
    return value instanceof ValueModel.SequenceOf
        || value instanceof ValueModel.MapOf
        || value instanceof ValueModel.OptionalOf
        || (value instanceof ValueModel.Basic basic && WITH_EMPTY.contains(basic.kind()));
  }

  private Nulls constant(String member) {
    AnnotationMirror setter = property.annotation("JsonSetter", member).orElse(null);
    String name =
        setter == null ? "DEFAULT" : JacksonAnnotations.constant(setter, member, "DEFAULT");
    return name.equals("SET") ? Nulls.DEFAULT : Nulls.valueOf(name);
  }

  private void unfit(String member, String why) {
    diagnostics.report(
        Message.JACKSON_CONSTANT,
        place,
        "JsonSetter",
        property.name(),
        member,
        constant(member),
        why,
        "DEFAULT, FAIL, SET, SKIP");
  }
}
