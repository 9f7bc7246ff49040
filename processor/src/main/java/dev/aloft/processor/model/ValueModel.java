package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java type as JSON sees it. What a generator needs to read and write a value, and no more. */
public sealed interface ValueModel {
  /** The Java type. */
  TypeName type();

  /** A type that the reader and writer know themselves, primitive, boxed or plain. */
  record Basic(TypeName type, Kind kind) implements ValueModel {
    /** Named after the reader's and writer's methods. */
    public enum Kind {
      BOOLEAN,
      BYTE,
      SHORT,
      CHAR,
      INT,
      LONG,
      FLOAT,
      DOUBLE,
      STRING,
      /** A string that is read as such, but written as the JSON it holds. */
      RAW,
      BIG_INTEGER,
      BIG_DECIMAL,
      BINARY,
      /** {@code char[]}, which is a string in JSON. */
      CHARS
    }
  }

  /**
   * A type of the JDK that a class of the runtime reads and writes by static methods.
   *
   * @param holder for example {@code TimeJson}
   * @param readMethod for example {@code readInstant}; the write method is always {@code write}
   */
  record Standard(TypeName type, ClassName holder, String readMethod) implements ValueModel {}

  /**
   * A type of {@code java.time} in a form of its own.
   *
   * @param name the type's simple name
   * @param read called with the reader before the arguments; may return null for a blank string
   * @param write called with the writer and the value before the arguments
   */
  record Formatted(TypeName type, String name, Call read, Call write) implements ValueModel {
    /**
     * A call of a static method.
     *
     * @param arguments each a {@link Form}, a String or a Boolean
     */
    public record Call(ClassName holder, String method, List<Object> arguments) {}

    /**
     * What values are read and written by.
     *
     * @param name the type's simple name
     * @param pattern a {@code DateTimeFormatter}'s; empty for ISO-8601
     * @param locale a language tag; empty for the process's locale
     * @param timezone an id; empty if not given
     * @param rules names of constants of the runtime's {@code TimeForm}
     */
    public record Form(
        String name, String pattern, String locale, String timezone, List<String> rules) {}
  }

  /**
   * A number or boolean that is written as a string.
   *
   * @param radix of its digits, which are then read from strings only; -1 for ten and all forms
   */
  record Spelled(TypeName type, Basic basic, int radix) implements ValueModel {}

  /** A boolean that is written as 0 or 1. */
  record Flag(TypeName type, Basic basic) implements ValueModel {}

  /** An array of doubles or floats that is written as base64 of their bits. */
  record Packed(TypeName type, ArrayOf array) implements ValueModel {}

  /**
   * A collection or array that may appear in JSON without its brackets if it has one element.
   *
   * @param container a {@link SequenceOf} or an {@link ArrayOf}
   * @param accepts whether it is read like that
   * @param unwraps whether it is written like that
   */
  record Single(TypeName type, ValueModel container, boolean accepts, boolean unwraps)
      implements ValueModel {}

  /** A constant of an enum that is written as its place among them. */
  record Ordinal(TypeName type, Coded coded) implements ValueModel {}

  /** A constant of an enum whose codec reads unknown ones as null. */
  record OrNull(TypeName type, Coded coded) implements ValueModel {}

  /** A point in time as a cloud's own library has it. */
  record Moment(TypeName type, Form form) implements ValueModel {
    /** What it is in JSON. */
    public enum Form {
      /** A {@code Date} as seconds since 1970 with decimals; zero is null. */
      SECONDS,
      /** Joda's {@code DateTime} in ISO 8601, with its offset. */
      JODA
    }
  }

  /** Any JSON as Jackson's {@code JsonNode}. */
  record Tree(TypeName type) implements ValueModel {}

  /**
   * {@code Optional} or one of its primitive kin; absent and null are the empty one.
   *
   * @param element what it may hold
   */
  record OptionalOf(TypeName type, ValueModel element) implements ValueModel {}

  /**
   * A list, set or other collection.
   *
   * @param implementation the class that a read builds
   */
  record SequenceOf(TypeName type, ClassName implementation, Slot element) implements ValueModel {}

  /** An array that is not {@code byte[]}. */
  record ArrayOf(TypeName type, Slot element) implements ValueModel {}

  /**
   * A map.
   *
   * @param implementation the class that a read builds
   * @param key what its keys are; written as property names
   * @param sorted whether it is written in the order of its keys
   */
  record MapOf(TypeName type, ClassName implementation, KeyModel key, Slot value, boolean sorted)
      implements ValueModel {}

  /**
   * A type with a codec: generated, or the user's own.
   *
   * @param codedType the codec's type; {@code Page<Order>} where the type is {@code Page<? extends
   *     Order>}
   * @param codec the codec's class
   * @param shared whether it has a static {@code INSTANCE}; otherwise it is built with {@code new}
   * @param byHand whether it is the user's own, so that anything may leave its {@code read}
   * @param empty the empty value that null means; null if it does not mean one
   */
  record Coded(
      TypeName type,
      TypeName codedType,
      ClassName codec,
      boolean shared,
      boolean byHand,
      @Nullable Empty empty)
      implements ValueModel {}

  /**
   * An object whose type id is in a sibling property, in the object around it.
   *
   * @param coded its codec, which is given the id
   * @param property the property with the id
   * @param fallback whether there is a type for objects without an id
   * @param omitsFallbackId whether its objects are written without one
   */
  record External(
      TypeName type, Coded coded, String property, boolean fallback, boolean omitsFallbackId)
      implements ValueModel {

    /** Whether an id that is not a scalar is refused after the value, as in databind. */
    public boolean isLookedAt(PropertyModel.@Nullable Access reader) {
      return fallback && reader != null && !(reader instanceof PropertyModel.Access.Argument);
    }
  }

  /**
   * What the empty value of a type with a codec is.
   *
   * @param constant the constant of an enum; empty for another type
   * @param factoryMethod the static method that makes it; null for a constructor
   * @param arguments what is passed
   */
  record Empty(String constant, @Nullable String factoryMethod, List<Passed> arguments) {}

  /**
   * What the empty value of a type is made of: null, unless it is empty itself.
   *
   * @param scalar how it is empty if it is a scalar
   * @param object how it is empty if it is an object
   */
  record Passed(TypeName type, @Nullable Basic scalar, @Nullable Empty object) {}

  /**
   * An object whose properties appear in the object around it.
   *
   * @param object its properties, by their names there
   */
  record Unwrapped(TypeName type, CodecModel.ObjectCodec object) implements ValueModel {}
}
