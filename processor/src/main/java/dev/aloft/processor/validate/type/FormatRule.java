package dev.aloft.processor.validate.type;

import com.palantir.javapoet.ParameterizedTypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Problem;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.form.DateFormats;
import dev.aloft.processor.discover.type.form.EnumFormats;
import dev.aloft.processor.discover.type.form.FormatReader;
import dev.aloft.processor.discover.type.form.TimeFormats;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The values of a property, and those within them, have the form that {@code @JsonFormat} gives
 * them.
 *
 * @param what what messages call the property
 */
public record FormatRule(ReadContext context, Format format, String what) {
  private static final String NOT_SINGLE =
      "These features are about collections and arrays, and its elements are neither.";

  /** What is wrong with an ordinary property; null if nothing. */
  public @Nullable Problem check(Slot slot, TypeMirror type) {
    boolean isSingle =
        format.with().contains(FormatReader.ACCEPTS)
            || format.with().contains(FormatReader.UNWRAPS);
    return isSingle && !isContainer(slot.value())
        ? unfit(NOT_SINGLE)
        : problem(why(slot.value(), type));
  }

  /** What is wrong with the values of a map whose entries are properties of the object itself. */
  public @Nullable Problem checkAny(Slot slot, TypeMirror type) {
    return format.isOn("WRITE_SORTED_MAP_ENTRIES")
        ? unfit("Values among an object's properties keep their order.")
        : problem(why(slot.value(), type));
  }

  private static boolean isContainer(ValueModel value) {
    return value instanceof ValueModel.SequenceOf
        || value instanceof ValueModel.ArrayOf
        || value instanceof ValueModel.MapOf
        || value instanceof ValueModel.OptionalOf;
  }

  /** Why a value has no such form; empty if it has. */
  private String why(ValueModel value, TypeMirror type) {
    if (value instanceof ValueModel.Basic basic) {
      return ofBasic(basic);
    } else if (value instanceof ValueModel.Standard standard) {
      return ofStandard(standard);
    } else if (value instanceof ValueModel.Tree) {
      return "";
    } else if (value instanceof ValueModel.OptionalOf optional) {
      return optional.type() instanceof ParameterizedTypeName
          ? why(optional.element(), argument(type, 0))
          : "";
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      return ofSequence(sequence, type);
    } else if (value instanceof ValueModel.ArrayOf array) {
      return ofArray(array, type);
    } else if (value instanceof ValueModel.MapOf map) {
      return ofMap(map, type);
    } else if (value instanceof ValueModel.Coded coded) {
      return ofCoded(coded, (TypeElement) ((DeclaredType) bound(type)).asElement());
    }
    return value instanceof ValueModel.External
        ? "Where the type's id is written beside the property, its objects have only one form."
        : "@JsonUnwrapped leaves no object that could have it.";
  }

  private String ofBasic(ValueModel.Basic basic) {
    int radix = FormatReader.isSpelled(format, basic) ? FormatReader.radix(format, basic) : -1;
    return radix != -1 && (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX)
        ? "A radix is from 2 to 36."
        : "";
  }

  private String ofStandard(ValueModel.Standard standard) {
    String type = standard.type().toString();
    if (type.equals("java.lang.Object")) {
      return "What an Object holds is only known at run time.";
    }
    if (type.equals("java.lang.Number") && format.shape().equals("STRING")) {
      return "What kind of number a Number is is only known at run time.";
    }
    if (type.equals("java.util.Date")) {
      return DateFormats.problem(format);
    }
    return TimeFormats.isTime(standard) ? TimeFormats.problem(format, standard) : "";
  }

  private String ofSequence(ValueModel.SequenceOf sequence, TypeMirror type) {
    if (format.shape().equals("POJO")) {
      return asProperties();
    }
    String element = why(sequence.element().value(), argument(type, 0));
    boolean iterable = sequence.type().toString().startsWith("java.lang.Iterable");
    return !element.isEmpty()
        ? element
        : single(sequence, iterable ? null : sequence.element().value());
  }

  private String ofArray(ValueModel.ArrayOf array, TypeMirror type) {
    if (FormatReader.isPacked(format, array)) {
      return "";
    }
    ValueModel element = array.element().value();
    String why =
        element.type().isPrimitive() ? "" : why(element, ((ArrayType) type).getComponentType());
    return why.isEmpty() ? single(array, element) : why;
  }

  private String ofMap(ValueModel.MapOf map, TypeMirror type) {
    if (format.shape().equals("POJO")) {
      return asProperties();
    }
    return format.isOn("WRITE_SORTED_MAP_ENTRIES") && map.key() instanceof KeyModel.Custom
        ? "Keys of your own classes need not have an order."
        : why(map.value().value(), argument(type, 1));
  }

  private static String asProperties() {
    return "Its class's own properties would be written, which Jackson does not read.";
  }

  /**
   * Why a container cannot lack its brackets; empty if it can, or has them.
   *
   * @param element null if it always has them
   */
  private String single(ValueModel container, @Nullable ValueModel element) {
    if (!format.isOn(FormatReader.ACCEPTS) && !format.isOn(FormatReader.UNWRAPS)) {
      return "";
    }
    boolean isPacked =
        element instanceof ValueModel.ArrayOf array && FormatReader.isPacked(format, array);
    if (element == null || (isContainer(element) && !isPacked)) {
      return NOT_SINGLE;
    }
    return container instanceof ValueModel.ArrayOf
            && element.type() instanceof ParameterizedTypeName
        ? "Java cannot create an array of a generic type."
        : "";
  }

  private String ofCoded(ValueModel.Coded coded, TypeElement element) {
    JacksonAnnotations annotations = context.annotations();
    if (!coded.shared() || annotations.isCoded(element)) {
      return "The codec named by @Codec decides on its form.";
    }
    if (EnumFormats.isEnum(element)) {
      return new EnumFormats(annotations).problem(format, element);
    }
    if (isReplaced(element)) {
      return "Its @JsonValue replaces it, and has a form of its own.";
    }
    if (!format.shape().equals("ANY") && !format.shape().equals("ARRAY")) {
      return "Jackson leaves out what is null in an object whose property has this shape.";
    }
    boolean counts =
        format.shape().equals("ARRAY") || format.isOn("ACCEPT_CASE_INSENSITIVE_PROPERTIES");
    return counts && TypeInfo.info(element, annotations) != null
        ? "It has @JsonTypeInfo, whose subtypes have forms of their own."
        : "";
  }

  private boolean isReplaced(TypeElement element) {
    JacksonAnnotations seen = context.annotations().seenFrom(element);
    return TypeElements.hierarchy(element).stream()
        .flatMap(each -> each.getEnclosedElements().stream())
        .anyMatch(member -> seen.find(member, "JsonValue") != null);
  }

  private static TypeMirror argument(TypeMirror type, int index) {
    return ((DeclaredType) bound(type)).getTypeArguments().get(index);
  }

  private static TypeMirror bound(TypeMirror type) {
    TypeMirror bound = type instanceof WildcardType wildcard ? wildcard.getExtendsBound() : null;
    return bound == null ? type : bound;
  }

  private @Nullable Problem problem(String why) {
    return why.isEmpty() ? null : unfit(why);
  }

  private Problem unfit(String why) {
    return Problem.of(Message.FORMAT_UNFIT, what, why);
  }
}
