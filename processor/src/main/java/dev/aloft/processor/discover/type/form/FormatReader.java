package dev.aloft.processor.discover.type.form;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.diagnostic.Place;
import dev.aloft.processor.discover.type.annotation.Format;
import dev.aloft.processor.discover.type.annotation.JacksonAnnotations;
import dev.aloft.processor.discover.type.annotation.TypeInfo;
import dev.aloft.processor.discover.type.context.ReadContext;
import dev.aloft.processor.discover.type.source.Site;
import dev.aloft.processor.discover.type.source.TypeElements;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Slot;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @JsonFormat} makes of a property's value, and of the elements or values in it if it
 * is a container: the annotation counts for them, too. What databind ignores is ignored.
 */
public final class FormatReader {
  private static final ClassName BINARY = ClassName.get("dev.aloft.json", "BinaryJson");
  private static final String ACCEPTS = "ACCEPT_SINGLE_VALUE_AS_ARRAY";
  private static final String UNWRAPS = "WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED";

  private static final String ANY_CASE = "ACCEPT_CASE_INSENSITIVE_PROPERTIES";

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

  private final ReadContext context;
  private final EnumFormats enums;
  private final JacksonAnnotations annotations;
  private final Format format;
  private final String what;
  private final Place place;
  private final Site site;

  /**
   * @param what what messages call the property
   */
  public FormatReader(ReadContext context, Format format, String what, Place place, Site site) {
    this.context = context;
    this.enums = new EnumFormats(context.annotations());
    this.annotations = context.annotations();
    this.format = format;
    this.what = what;
    this.place = place;
    this.site = site;
  }

  /** The same for the values of a map whose entries are properties of the object itself. */
  public @Nullable Slot readAny(Slot slot, TypeMirror type) {
    if (format.isOn("WRITE_SORTED_MAP_ENTRIES")) {
      unfit("Values among an object's properties keep their order.");
      return null;
    }
    return slot(slot, type);
  }

  /** The same slot in that form; null after a report. */
  public @Nullable Slot read(Slot slot, TypeMirror type) {
    if ((format.with().contains(ACCEPTS) || format.with().contains(UNWRAPS))
        && !(slot.value() instanceof ValueModel.SequenceOf
            || slot.value() instanceof ValueModel.ArrayOf
            || slot.value() instanceof ValueModel.MapOf
            || slot.value() instanceof ValueModel.OptionalOf)) {
      unfit("These features are about collections and arrays, and its elements are neither.");
      return null;
    }
    return slot(slot, type);
  }

  private @Nullable Slot slot(Slot slot, TypeMirror type) {
    ValueModel value = value(slot.value(), type);
    return value == null ? null : new Slot(value, slot.nullable(), slot.nulls());
  }

  private @Nullable ValueModel value(ValueModel value, TypeMirror type) {
    if (value instanceof ValueModel.Basic basic) {
      return basic(basic);
    } else if (value instanceof ValueModel.Standard standard) {
      return standard(standard);
    } else if (value instanceof ValueModel.Tree) {
      return value;
    } else if (value instanceof ValueModel.OptionalOf optional) {
      return optional(optional, type);
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      return sequence(sequence, type);
    } else if (value instanceof ValueModel.ArrayOf array) {
      return array(array, type);
    } else if (value instanceof ValueModel.MapOf map) {
      return map(map, type);
    } else if (value instanceof ValueModel.Coded coded) {
      return coded(coded, type);
    }
    return unfit(
        value instanceof ValueModel.External
            ? "Where the type's id is written beside the property, its objects have only one"
                + " form."
            : "@JsonUnwrapped leaves no object that could have it.");
  }

  private @Nullable ValueModel basic(ValueModel.Basic basic) {
    if (format.shape().equals("STRING") && SPELLED.contains(basic.kind())) {
      int radix = INTEGERS.contains(basic.kind()) ? format.radix() : -1;
      if (radix != -1 && (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX)) {
        return unfit("A radix is from 2 to 36.");
      }
      return new ValueModel.Spelled(basic.type(), basic, radix);
    }
    return format.isNumeric() && basic.kind() == Kind.BOOLEAN
        ? new ValueModel.Flag(basic.type(), basic)
        : basic;
  }

  private @Nullable ValueModel standard(ValueModel.Standard standard) {
    String type = standard.type().toString();
    if (type.equals("java.lang.Object")) {
      return unfit("What an Object holds is only known at run time.");
    }
    if (type.equals("java.util.UUID") && format.shape().equals("BINARY")) {
      return new ValueModel.Standard(standard.type(), BINARY, standard.readMethod());
    }
    if (type.equals("java.lang.Number") && format.shape().equals("STRING")) {
      return unfit("What kind of number a Number is is only known at run time.");
    }
    if (type.equals("java.util.Date")) {
      String problem = DateFormats.problem(format);
      return problem.isEmpty() ? DateFormats.of(format, standard) : unfit(problem);
    }
    if (!TimeFormats.isTime(standard)) {
      return standard;
    }
    Object found = TimeFormats.of(format, standard);
    return found instanceof ValueModel model ? model : unfit((String) found);
  }

  private @Nullable ValueModel optional(ValueModel.OptionalOf optional, TypeMirror type) {
    if (!(optional.type() instanceof ParameterizedTypeName)) {
      return optional;
    }
    ValueModel element = value(optional.element(), argument(type, 0));
    return element == null ? null : new ValueModel.OptionalOf(optional.type(), element);
  }

  private @Nullable ValueModel sequence(ValueModel.SequenceOf sequence, TypeMirror type) {
    if (format.shape().equals("POJO")) {
      return asProperties();
    }
    Slot element = slot(sequence.element(), argument(type, 0));
    if (element == null) {
      return null;
    }
    boolean iterable = sequence.type().toString().startsWith("java.lang.Iterable");
    return single(
        new ValueModel.SequenceOf(sequence.type(), sequence.implementation(), element),
        iterable ? null : element);
  }

  private @Nullable ValueModel array(ValueModel.ArrayOf array, TypeMirror type) {
    TypeName elements = array.element().value().type();
    if (elements.isPrimitive()) {
      boolean packs = elements.equals(TypeName.DOUBLE) || elements.equals(TypeName.FLOAT);
      return packs && format.shape().equals("BINARY")
          ? new ValueModel.Packed(array.type(), array)
          : single(array, array.element());
    }
    Slot element = slot(array.element(), ((ArrayType) type).getComponentType());
    return element == null ? null : single(new ValueModel.ArrayOf(array.type(), element), element);
  }

  private @Nullable ValueModel map(ValueModel.MapOf map, TypeMirror type) {
    if (format.shape().equals("POJO")) {
      return asProperties();
    }
    boolean sorted = format.isOn("WRITE_SORTED_MAP_ENTRIES");
    if (sorted && map.key() instanceof KeyModel.Custom) {
      return unfit("Keys of your own classes need not have an order.");
    }
    Slot value = slot(map.value(), argument(type, 1));
    return value == null
        ? null
        : new ValueModel.MapOf(map.type(), map.implementation(), map.key(), value, sorted);
  }

  private @Nullable ValueModel asProperties() {
    return unfit("Its class's own properties would be written, which Jackson does not read.");
  }

  /**
   * The container if it may lack its brackets.
   *
   * @param element null if it never does
   */
  private @Nullable ValueModel single(ValueModel container, @Nullable Slot element) {
    boolean accepts = format.isOn(ACCEPTS);
    boolean unwraps = format.isOn(UNWRAPS);
    if (!accepts && !unwraps) {
      return container;
    }
    if (element == null
        || element.value() instanceof ValueModel.Single
        || element.value() instanceof ValueModel.SequenceOf
        || element.value() instanceof ValueModel.ArrayOf
        || element.value() instanceof ValueModel.MapOf
        || element.value() instanceof ValueModel.OptionalOf) {
      return unfit(
          "These features are about collections and arrays, and its elements are neither.");
    }
    if (container instanceof ValueModel.ArrayOf
        && element.value().type() instanceof ParameterizedTypeName) {
      return unfit("Java cannot create an array of a generic type.");
    }
    return new ValueModel.Single(container.type(), container, accepts, unwraps);
  }

  private @Nullable ValueModel coded(ValueModel.Coded coded, TypeMirror type) {
    TypeElement element = (TypeElement) ((DeclaredType) bound(type)).asElement();
    if (!coded.shared() || annotations.isCoded(element)) {
      return unfit("The codec named by @Codec decides on its form.");
    }
    if (EnumFormats.isEnum(element)) {
      return constant(coded, element);
    }
    JacksonAnnotations seen = annotations.seenFrom(element);
    for (TypeElement each : TypeElements.hierarchy(element)) {
      for (Element member : each.getEnclosedElements()) {
        if (seen.find(member, "JsonValue") != null) {
          return unfit("Its @JsonValue replaces it, and has a form of its own.");
        }
      }
    }
    if (!format.shape().equals("ANY") && !format.shape().equals("ARRAY")) {
      return unfit("Jackson leaves out what is null in an object whose property has this shape.");
    }
    boolean counts = format.shape().equals("ARRAY") || format.isOn(ANY_CASE);
    return counts && TypeInfo.info(element, annotations) != null
        ? unfit("It has @JsonTypeInfo, whose subtypes have forms of their own.")
        : coded;
  }

  private @Nullable ValueModel constant(ValueModel.Coded coded, TypeElement element) {
    String problem = enums.problem(format, element);
    if (!problem.isEmpty()) {
      return unfit(problem);
    }
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

  private @Nullable ValueModel unfit(String why) {
    context.report(Message.FORMAT_UNFIT, place, site.path(), what, why);
    return null;
  }
}
