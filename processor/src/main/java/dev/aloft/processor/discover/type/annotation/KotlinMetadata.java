package dev.aloft.processor.discover.type.annotation;

import dev.aloft.processor.discover.type.source.Annotations;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @kotlin.Metadata} says of a class that its Java view, kapt's stub or a class file,
 * does not show: its primary constructor, and which of its parameters have defaults. The metadata
 * is a protocol buffer in a string; only the constructors are read, by hand, because the library
 * for it is many times the size of this processor.
 *
 * @param visible whether the primary constructor is not private
 * @param defaults for each parameter of the primary constructor, whether it has a default
 */
public record KotlinMetadata(boolean visible, List<Boolean> defaults) {
  private static final String ANNOTATION = "kotlin.Metadata";

  /** Fields of the protocol buffers, and bits of their flags. */
  private static final int CONSTRUCTOR = 8;

  private static final int FLAGS = 1;
  private static final int VALUE_PARAMETER = 2;
  private static final int PUBLIC = 6;
  private static final int VISIBILITY = 0b1110;
  private static final int PRIVATE = 0b0010;
  private static final int SECONDARY = 0b10000;
  private static final int HAS_DEFAULT = 0b10;

  /** Whether the class was written in Kotlin. */
  public static boolean isKotlin(TypeElement type) {
    return Annotations.find(type, ANNOTATION).isPresent();
  }

  /** Reads it from a class; null if absent, of unknown form, or without primary constructor. */
  public static @Nullable KotlinMetadata of(TypeElement type) {
    List<String> texts =
        Annotations.find(type, ANNOTATION)
            .map(annotation -> JacksonAnnotations.texts(annotation, "d1"))
            .orElse(List.of());
    // The form of all compilers since 1.0: a marker, then a byte in each character.
    if (texts.isEmpty() || !texts.get(0).startsWith("\0")) {
      return null;
    }
    String bytes = String.join("", texts).substring(1);
    try {
      Buffer whole = new Buffer(bytes, 0, bytes.length());
      // A table of names comes first.
      whole.skip(whole.number());
      return ofClass(whole);
    } catch (IndexOutOfBoundsException malformed) {
      return null;
    }
  }

  private static @Nullable KotlinMetadata ofClass(Buffer whole) {
    KotlinMetadata primary = null;
    while (whole.next()) {
      if (whole.field == CONSTRUCTOR && whole.part != null) {
        KotlinMetadata constructor = ofConstructor(whole.part);
        primary = constructor == null ? primary : constructor;
      }
    }
    return primary;
  }

  /** Null for a secondary one. */
  private static @Nullable KotlinMetadata ofConstructor(Buffer constructor) {
    int flags = PUBLIC;
    List<Boolean> defaults = new ArrayList<>();
    while (constructor.next()) {
      if (constructor.field == FLAGS) {
        flags = constructor.value;
      } else if (constructor.field == VALUE_PARAMETER && constructor.part != null) {
        defaults.add((flagsOf(constructor.part) & HAS_DEFAULT) != 0);
      }
    }
    return (flags & SECONDARY) != 0
        ? null
        : new KotlinMetadata((flags & VISIBILITY) != PRIVATE, List.copyOf(defaults));
  }

  private static int flagsOf(Buffer parameter) {
    int flags = 0;
    while (parameter.next()) {
      flags = parameter.field == FLAGS ? parameter.value : flags;
    }
    return flags;
  }

  /** A protocol buffer, field by field. */
  private static final class Buffer {
    private final String bytes;
    private final int end;
    private int at;

    /** The number of the current field. */
    private int field;

    /** Its value if it is a number. */
    private int value;

    /** Its value if it is a buffer or text. */
    private @Nullable Buffer part;

    Buffer(String bytes, int start, int end) {
      this.bytes = bytes;
      this.at = start;
      this.end = end;
    }

    /** Goes to the next field; false at the end. */
    boolean next() {
      if (at >= end) {
        return false;
      }
      int tag = number();
      field = tag >>> 3;
      value = 0;
      part = null;
      switch (tag & 7) {
        case 0 -> value = number();
        case 1 -> skip(Long.BYTES);
        case 2 -> {
          int length = number();
          int start = at;
          skip(length);
          part = new Buffer(bytes, start, at);
        }
        case 5 -> skip(Integer.BYTES);
        default -> throw new IndexOutOfBoundsException("wire type " + (tag & 7));
      }
      return true;
    }

    /** Reads a number of variable length; what does not fit into an int is cut. */
    int number() {
      int number = 0;
      for (int shift = 0; shift < 70; shift += 7) {
        skip(1);
        int eight = bytes.charAt(at - 1) & 0xff;
        number |= shift < 32 ? (eight & 0x7f) << shift : 0;
        if (eight < 0x80) {
          return number;
        }
      }
      throw new IndexOutOfBoundsException("a number without an end");
    }

    void skip(int length) {
      if (length < 0 || length > end - at) {
        throw new IndexOutOfBoundsException(length + " bytes of " + (end - at));
      }
      at += length;
    }
  }
}
