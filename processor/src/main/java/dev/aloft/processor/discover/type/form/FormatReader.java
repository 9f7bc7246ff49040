package dev.aloft.processor.discover.type.form;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * What {@code @JsonFormat} makes of a property's value, and of the elements or values in it if it
 * is a container: the annotation counts for them, too. What databind ignores is ignored.
 */
public record FormatReader(ReadContext context, Format format) {
  /** A single value may stand for an array of it. */
  public static final String ACCEPTS = "ACCEPT_SINGLE_VALUE_AS_ARRAY";

  /** An array of one value is written as the value. */
  public static final String UNWRAPS = "WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED";

  private static final ClassName BINARY = ClassName.get("dev.aloft.json", "BinaryJson");

  private static final Set<Kind> INTEGERS =
      Set.of(Kind.BYTE, Kind.SHORT, Kind.INT, Kind.LONG, Kind.BIG_INTEGER);

  private static final Set<Kind> SPELLED =
      Set.of(
          Kind.BOOLEAN,
          Kind.BYTE,
          Kind.SHORT,
          Kind.INT,
          Kind.LONG,
          Kind.FLOAT,
          Kind.DOUBLE,
          Kind.BIG_INTEGER,
          Kind.BIG_DECIMAL);

  /** The same slot in that form; rules have checked that its values have it. */
  public Slot read(Slot slot, TypeMirror type) {
    return new Slot(value(slot.value(), type), slot.nullable(), slot.nulls());
  }

  private ValueModel value(ValueModel value, TypeMirror type) {
    if (value instanceof ValueModel.Basic basic) {
      return basic(basic);
    } else if (value instanceof ValueModel.Standard standard) {
      return standard(standard);
    } else if (value instanceof ValueModel.OptionalOf optional) {
      return optional.type() instanceof ParameterizedTypeName
          ? new ValueModel.OptionalOf(optional.type(), value(optional.element(), argument(type, 0)))
          : optional;
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      Slot element = read(sequence.element(), argument(type, 0));
      return single(new ValueModel.SequenceOf(sequence.type(), sequence.implementation(), element));
    } else if (value instanceof ValueModel.ArrayOf array) {
      return array(array, type);
    } else if (value instanceof ValueModel.MapOf map) {
      boolean sorted = format.isOn("WRITE_SORTED_MAP_ENTRIES");
      Slot held = read(map.value(), argument(type, 1));
      return new ValueModel.MapOf(map.type(), map.implementation(), map.key(), held, sorted);
    } else if (value instanceof ValueModel.Coded coded) {
      return coded(coded, (TypeElement) ((DeclaredType) bound(type)).asElement());
    }
    return value;
  }

  /** Whether it is written as text, in a radix of its own if it is an integer. */
  public static boolean isSpelled(Format format, ValueModel.Basic basic) {
    return format.shape().equals("STRING") && SPELLED.contains(basic.kind());
  }

  /** The radix of a number that is spelled; -1 for the ordinary one. */
  public static int radix(Format format, ValueModel.Basic basic) {
    return INTEGERS.contains(basic.kind()) ? format.radix() : -1;
  }

  private ValueModel basic(ValueModel.Basic basic) {
    if (isSpelled(format, basic)) {
      return new ValueModel.Spelled(basic.type(), basic, radix(format, basic));
    }
    return format.isNumeric() && basic.kind() == Kind.BOOLEAN
        ? new ValueModel.Flag(basic.type(), basic)
        : basic;
  }

  private ValueModel standard(ValueModel.Standard standard) {
    String type = standard.type().toString();
    if (type.equals("java.util.UUID") && format.shape().equals("BINARY")) {
      return new ValueModel.Standard(standard.type(), BINARY, standard.readMethod());
    }
    if (type.equals("java.util.Date")) {
      return DateFormats.of(format, standard);
    }
    return TimeFormats.isTime(standard) ? TimeFormats.of(format, standard) : standard;
  }

  private ValueModel array(ValueModel.ArrayOf array, TypeMirror type) {
    if (isPacked(format, array)) {
      return new ValueModel.Packed(array.type(), array);
    }
    return array.element().value().type().isPrimitive()
        ? single(array)
        : single(
            new ValueModel.ArrayOf(
                array.type(), read(array.element(), ((ArrayType) type).getComponentType())));
  }

  /** Whether an array of numbers becomes one text. */
  public static boolean isPacked(Format format, ValueModel.ArrayOf array) {
    TypeName elements = array.element().value().type();
    return format.shape().equals("BINARY")
        && (elements.equals(TypeName.DOUBLE) || elements.equals(TypeName.FLOAT));
  }

  /** The container if it may lack its brackets. */
  private ValueModel single(ValueModel container) {
    boolean accepts = format.isOn(ACCEPTS);
    boolean unwraps = format.isOn(UNWRAPS);
    return accepts || unwraps
        ? new ValueModel.Single(container.type(), container, accepts, unwraps)
        : container;
  }

  private ValueModel coded(ValueModel.Coded coded, TypeElement element) {
    if (!EnumFormats.isEnum(element)) {
      return coded;
    }
    EnumFormats enums = new EnumFormats(context.annotations());
    if (enums.isOrdinal(format, element)) {
      return new ValueModel.Ordinal(coded.type(), coded);
    }
    return enums.form(element, format).unknownIsNull()
        ? new ValueModel.OrNull(coded.type(), coded)
        : coded;
  }

  private static TypeMirror argument(TypeMirror type, int index) {
    return ((DeclaredType) bound(type)).getTypeArguments().get(index);
  }

  private static TypeMirror bound(TypeMirror type) {
    TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
    return bound == null ? type : bound;
  }
}
