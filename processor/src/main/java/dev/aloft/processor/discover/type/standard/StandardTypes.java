package dev.aloft.processor.discover.type.standard;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.aloft.processor.model.KeyModel;
import dev.aloft.processor.model.ValueModel;
import dev.aloft.processor.model.ValueModel.Basic.Kind;
import java.util.Map;
import java.util.Set;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** The types of the JDK that the runtime reads and writes itself, as values and as map keys. */
public final class StandardTypes {
  private static final ClassName TIME = ClassName.get("dev.aloft.json", "TimeJson");
  private static final ClassName PLAIN = ClassName.get("dev.aloft.json", "PlainJson");
  private static final ClassName TEXT = ClassName.get("dev.aloft.json", "TextJson");
  private static final ClassName ATOMIC = ClassName.get("dev.aloft.json", "AtomicJson");
  private static final ClassName BAD_TIME = ClassName.get("java.time", "DateTimeException");
  private static final ClassName BAD_KEY = ClassName.get(RuntimeException.class);
  private static final ClassName BAD_TEXT = ClassName.get(IllegalArgumentException.class);

  private static final Map<TypeKind, Kind> PRIMITIVES =
      Map.of(
          TypeKind.BOOLEAN, Kind.BOOLEAN,
          TypeKind.BYTE, Kind.BYTE,
          TypeKind.SHORT, Kind.SHORT,
          TypeKind.CHAR, Kind.CHAR,
          TypeKind.INT, Kind.INT,
          TypeKind.LONG, Kind.LONG,
          TypeKind.FLOAT, Kind.FLOAT,
          TypeKind.DOUBLE, Kind.DOUBLE);

  private static final Map<String, Kind> BASIC =
      Map.ofEntries(
          Map.entry("java.lang.Boolean", Kind.BOOLEAN),
          Map.entry("java.lang.Byte", Kind.BYTE),
          Map.entry("java.lang.Short", Kind.SHORT),
          Map.entry("java.lang.Character", Kind.CHAR),
          Map.entry("java.lang.Integer", Kind.INT),
          Map.entry("java.lang.Long", Kind.LONG),
          Map.entry("java.lang.Float", Kind.FLOAT),
          Map.entry("java.lang.Double", Kind.DOUBLE),
          Map.entry("java.lang.String", Kind.STRING),
          Map.entry("java.math.BigInteger", Kind.BIG_INTEGER),
          Map.entry("java.math.BigDecimal", Kind.BIG_DECIMAL));

  private static final Set<String> TIMES =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "OffsetDateTime",
          "OffsetTime",
          "ZonedDateTime",
          "Duration",
          "Period",
          "Year",
          "YearMonth",
          "Month",
          "MonthDay",
          "ZoneId",
          "ZoneOffset");

  private static final Set<String> TEXTS =
      Set.of(
          "java.util.UUID",
          "java.net.URI",
          "java.net.URL",
          "java.nio.ByteBuffer",
          "java.util.TimeZone",
          "java.util.Locale",
          "java.util.Currency",
          "java.util.regex.Pattern",
          "java.io.File",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.nio.charset.Charset");

  /** Types whose readers are in other classes. */
  private static final Map<String, ClassName> OTHERS =
      Map.of(
          "java.util.Date", ClassName.get("dev.aloft.json", "DateJson"),
          "java.lang.Number", PLAIN,
          "java.lang.Object", PLAIN,
          "java.util.concurrent.atomic.AtomicBoolean", ATOMIC,
          "java.util.concurrent.atomic.AtomicInteger", ATOMIC,
          "java.util.concurrent.atomic.AtomicLong", ATOMIC);

  private static final Map<String, KeyModel> TEXT_KEYS =
      Map.of(
          "java.lang.Byte",
              new KeyModel.Parsed(ClassName.get(Byte.class), TEXT, "parseByte", BAD_TEXT, "a byte"),
          "java.lang.Short", key(Short.class, "valueOf", "a short"),
          "java.lang.Integer", key(Integer.class, "valueOf", "an int"),
          "java.lang.Long", key(Long.class, "valueOf", "a long"),
          "java.lang.Float", key(Float.class, "valueOf", "a number"),
          "java.lang.Double", key(Double.class, "valueOf", "a number"),
          "java.math.BigDecimal",
              new KeyModel.Numeric(ClassName.get(java.math.BigDecimal.class), "bigDecimal"),
          "java.net.URI", key(java.net.URI.class, "create", "a URI"),
          "java.math.BigInteger",
              new KeyModel.Numeric(ClassName.get(java.math.BigInteger.class), "bigInteger"),
          "java.util.UUID", key(java.util.UUID.class, "fromString", "a UUID"));

  private StandardTypes() {}

  public static ValueModel primitive(TypeKind kind, TypeName type) {
    Kind found = PRIMITIVES.get(kind);
    if (found == null) {
      throw new IllegalArgumentException(kind.toString());
    }
    return new ValueModel.Basic(type, found);
  }

  /** The value model of a standard type; null for any other type. */
  public static @Nullable ValueModel value(String qualifiedName, TypeName type) {
    Kind kind = BASIC.get(qualifiedName);
    if (kind != null) {
      return new ValueModel.Basic(type, kind);
    }
    ClassName holder =
        TEXTS.contains(qualifiedName)
            ? TEXT
            : isTime(qualifiedName) ? TIME : OTHERS.get(qualifiedName);
    if (holder != null) {
      return new ValueModel.Standard(type, holder, "read" + readName(simple(qualifiedName)));
    }
    if (qualifiedName.equals("tools.jackson.databind.JsonNode")) {
      return new ValueModel.Tree(type);
    }
    return null;
  }

  /** The key model of a standard type; null if it cannot be a key. */
  public static @Nullable KeyModel key(String qualifiedName, TypeName type) {
    if (qualifiedName.equals("java.lang.String")) {
      return new KeyModel.Text(type);
    }
    if (qualifiedName.equals("java.time.Month")) {
      return new KeyModel.Parsed((ClassName) type, TIME, "month", BAD_KEY, "a month");
    }
    // A year before 1000 cannot be read back from its own text.
    if (isTime(qualifiedName) && !simple(qualifiedName).equals("Year")) {
      String name = simple(qualifiedName);
      String parse = name.startsWith("Zone") && !name.equals("ZonedDateTime") ? "of" : "parse";
      return new KeyModel.Parsed((ClassName) type, (ClassName) type, parse, BAD_TIME, "a " + name);
    }
    return TEXT_KEYS.get(qualifiedName);
  }

  /** The runtime spells acronyms as words. */
  private static String readName(String simpleName) {
    return switch (simpleName) {
      case "UUID" -> "Uuid";
      case "URI" -> "Uri";
      case "URL" -> "Url";
      default -> simpleName;
    };
  }

  private static boolean isTime(String qualifiedName) {
    return qualifiedName.startsWith("java.time.") && TIMES.contains(simple(qualifiedName));
  }

  private static String simple(String qualifiedName) {
    return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
  }

  private static KeyModel.Parsed key(Class<?> type, String method, String noun) {
    ClassName name = ClassName.get(type);
    return new KeyModel.Parsed(name, name, method, BAD_TEXT, noun);
  }
}
