package dev.aloft.processor.generate.sample;

import com.palantir.javapoet.ClassName;
import dev.aloft.processor.model.CodecModel;
import dev.aloft.processor.model.CodecModel.EnumCodec;
import dev.aloft.processor.model.CodecModel.ObjectCodec;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.Polymorphism;
import dev.aloft.processor.model.Polymorphism.Subtype;
import dev.aloft.processor.model.PropertyModel;
import dev.aloft.processor.model.ValueModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A made-up document of a type, for its codec to read. What has no sample is left out: a type
 * inside itself, what only the user's code knows, all that would make the document long. Used once.
 */
public final class SampleDocument {
  private static final int MOST_LEVELS = 8;
  private static final int MOST_OBJECTS = 60;

  /** A constant of a class file has at most 65,535 bytes, and a sample is in it more than once. */
  private static final int LONGEST = 8000;

  private final Map<ClassName, CodecModel> codecs;
  private final Deque<ClassName> open = new ArrayDeque<>();
  private int objects;

  private SampleDocument(Map<ClassName, CodecModel> codecs) {
    this.codecs = codecs;
  }

  /**
   * The document of a type; null if there is none.
   *
   * @param codecs all of the module
   */
  public static @Nullable String of(ValueModel type, Map<ClassName, CodecModel> codecs) {
    String document = new SampleDocument(codecs).value(type);
    return document == null || document.length() > LONGEST ? null : document;
  }

  private @Nullable String value(ValueModel value) {
    if (value instanceof ValueModel.Coded coded) {
      return coded.byHand() ? null : coded(codecs.get(coded.codec()));
    } else if (value instanceof ValueModel.SequenceOf sequence) {
      return "[" + orEmpty(value(sequence.element().value())) + "]";
    } else if (value instanceof ValueModel.ArrayOf array) {
      return "[" + orEmpty(value(array.element().value())) + "]";
    } else if (value instanceof ValueModel.MapOf map) {
      String key = key(map.key());
      String held = value(map.value().value());
      return key == null || held == null ? "{}" : "{" + key + ":" + held + "}";
    } else if (value instanceof ValueModel.OptionalOf optional) {
      return value(optional.element());
    } else if (value instanceof ValueModel.Single single) {
      return value(single.container());
    } else if (value instanceof ValueModel.OrNull orNull) {
      return value(orNull.coded());
    }
    return scalar(value);
  }

  private static @Nullable String scalar(ValueModel value) {
    if (value instanceof ValueModel.Basic basic) {
      return SampleValues.basic(basic.kind());
    } else if (value instanceof ValueModel.Standard standard) {
      return SampleValues.standard(standard.type());
    } else if (value instanceof ValueModel.Formatted formatted) {
      return SampleValues.inPattern(formatted);
    } else if (value instanceof ValueModel.Spelled spelled) {
      String plain = SampleValues.basic(spelled.basic().kind());
      return plain.startsWith("\"") ? plain : '"' + plain + '"';
    } else if (value instanceof ValueModel.Flag) {
      return "1";
    } else if (value instanceof ValueModel.Ordinal) {
      return "0";
    } else if (value instanceof ValueModel.Packed) {
      return "\"AAAAAAAAAAA=\"";
    } else if (value instanceof ValueModel.Moment moment) {
      return moment.form() == ValueModel.Moment.Form.SECONDS ? "1.5" : "\"2026-01-01T12:00:00Z\"";
    }
    return value instanceof ValueModel.Tree ? "{}" : null;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  private @Nullable String key(KeyModel key) {
    if (key instanceof KeyModel.Parsed parsed) {
      return SampleValues.key(parsed.type());
    } else if (key instanceof KeyModel.Constant constant) {
      return constant.accessor() == null
              && codecs.get(constant.codec()) instanceof EnumCodec enumCodec
          ? constant(enumCodec)
          : null;
    }
    return key instanceof KeyModel.Numeric ? "\"1\"" : "\"key\"";
  }

  private @Nullable String coded(@Nullable CodecModel codec) {
    if (codec == null
        || open.contains(codec.codec())
        || open.size() == MOST_LEVELS
        || objects == MOST_OBJECTS) {
      return null;
    }
    objects++;
    open.push(codec.codec());
    String document;
    if (codec instanceof EnumCodec enumCodec) {
      document = enumCodec.form().numeric() ? "0" : constant(enumCodec);
    } else {
      Polymorphism polymorphism = polymorphism(codec);
      document =
          polymorphism == null
              ? body((ObjectCodec) codec, Map.of())
              : typed(polymorphism, subtype(polymorphism, codec));
    }
    open.pop();
    return document;
  }

  /** The first; what {@code @JsonValue} makes of a constant is not known before it runs. */
  private static @Nullable String constant(EnumCodec codec) {
    return codec.value() != null || codec.constants().isEmpty()
        ? null
        : SampleValues.quoted(codec.constants().get(0).jsonName());
  }

  private static @Nullable Polymorphism polymorphism(@Nullable CodecModel codec) {
    if (codec instanceof CodecModel.AbstractCodec abstractCodec) {
      return abstractCodec.polymorphism();
    }
    return codec instanceof ObjectCodec object ? object.polymorphism() : null;
  }

  /** The type itself if it can be built, else the first that can; null without any. */
  private static @Nullable Subtype subtype(Polymorphism polymorphism, CodecModel codec) {
    for (Subtype subtype : polymorphism.subtypes()) {
      if (subtype.codec().equals(codec.codec())) {
        return subtype;
      }
    }
    return polymorphism.subtypes().isEmpty() ? null : polymorphism.subtypes().get(0);
  }

  private static String id(Subtype subtype) {
    return SampleValues.quoted(
        subtype.ids().isEmpty() ? subtype.writtenId() : subtype.ids().get(0));
  }

  private @Nullable String typed(Polymorphism polymorphism, @Nullable Subtype subtype) {
    if (subtype == null || !(codecs.get(subtype.codec()) instanceof ObjectCodec object)) {
      return null;
    }
    String id = id(subtype);
    if (polymorphism.isInside()) {
      return body(object, Map.of(polymorphism.property(), id));
    }
    String body = body(object, Map.of());
    return switch (polymorphism.inclusion()) {
      case WRAPPER_OBJECT -> body == null ? null : "{" + id + ":" + body + "}";
      case WRAPPER_ARRAY -> body == null ? null : "[" + id + "," + body + "]";
      default -> body;
    };
  }

  /**
   * The object without what tells its type.
   *
   * @param first members that it begins with
   */
  private @Nullable String body(ObjectCodec codec, Map<String, String> first) {
    if (!codec.direction().reads() || codec.reading().creator() == null) {
      return null;
    } else if (codec.reading().delegate() != null) {
      return value(codec.reading().delegate().value());
    } else if (codec.form().isArray()) {
      return elements(codec);
    }
    Map<String, String> members = new LinkedHashMap<>(first);
    addMembers(codec, members);
    return members.entrySet().stream()
        .map(each -> SampleValues.quoted(each.getKey()) + ":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String elements(ObjectCodec codec) {
    return codec.properties().stream()
        .filter(property -> property.reader() != null)
        .map(property -> value(property.slot().value()))
        .map(value -> value == null ? "null" : value)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private void addMembers(ObjectCodec codec, Map<String, String> members) {
    for (PropertyModel property : codec.properties()) {
      ValueModel value = property.slot().value();
      if (property.reader() == null || members.containsKey(property.jsonName())) {
        continue;
      } else if (value instanceof ValueModel.Unwrapped unwrapped) {
        addMembers(unwrapped.object(), members);
        continue;
      }
      String sample =
          value instanceof ValueModel.External external
              ? external(external, members)
              : value(value);
      if (sample != null) {
        members.put(property.jsonName(), sample);
      }
    }
  }

  /** The value, with its type's id in the property beside it. */
  private @Nullable String external(ValueModel.External external, Map<String, String> members) {
    CodecModel codec = codecs.get(external.coded().codec());
    Polymorphism polymorphism = polymorphism(codec);
    Subtype subtype = codec == null || polymorphism == null ? null : subtype(polymorphism, codec);
    String sample = subtype == null ? null : coded(codec);
    if (subtype != null && sample != null) {
      members.put(external.property(), id(subtype));
    }
    return sample;
  }
}
