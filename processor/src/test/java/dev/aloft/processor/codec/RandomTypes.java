package dev.aloft.processor.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sources of a few random types that mention each other; the first one is {@code fuzz.T0}. */
final class RandomTypes {
  private static final List<String> SIMPLE =
      List.of(
          "int",
          "long",
          "boolean",
          "char",
          "byte",
          "double",
          "String",
          "Integer",
          "Character",
          "java.math.BigDecimal",
          "java.time.Instant",
          "java.util.UUID",
          "java.util.Locale",
          "java.util.OptionalInt",
          "java.net.URL",
          "java.nio.ByteBuffer",
          "Object",
          "byte[]",
          "char[]",
          "int[]",
          "java.time.DayOfWeek",
          "tools.jackson.databind.JsonNode");
  private static final List<String> GENERIC =
      List.of("List", "Set", "Collection", "Optional", "Queue", "ArrayDeque", "LinkedList", "G");
  private static final List<String> KEYS =
      List.of(
          "String",
          "E",
          "UUID",
          "Integer",
          "Double",
          "java.net.URI",
          "java.time.LocalDate",
          "java.math.BigInteger");
  private static final List<String> WRONG =
      List.of(
          "List",
          "List<?>",
          "Calendar",
          "Missing",
          "Missing<String>",
          "java.util.Iterator<String>",
          "Runnable",
          "Map<Object, String>",
          "java.io.InputStream",
          "G<? super String>",
          "SortedSet<T0>",
          "Thread",
          "Comparable<String>",
          "Map<Missing, Missing>",
          "Class<?>",
          "void[]");
  private static final List<String> NAMES =
      List.of(
          "in",
          "out",
          "name",
          "seen",
          "value",
          "a",
          "B",
          "aB",
          "URL",
          "instance",
          "INSTANCE",
          "read",
          "write",
          "required",
          "missing",
          "elements",
          "entry",
          "$x",
          "_y",
          "größe");
  private static final List<String> WRONG_ANNOTATIONS =
      List.of(
          "@JsonFormat(shape = JsonFormat.Shape.OBJECT)",
          "@JsonInclude(JsonInclude.Include.CUSTOM)",
          "@JsonRawValue",
          "@JsonAnySetter",
          "@JsonAnyGetter",
          "@JsonValue",
          "@JsonManagedReference",
          "@JsonUnwrapped",
          "@JsonUnwrapped(prefix = \"u\")",
          "@JsonProperty(\"same\")",
          "@dev.aloft.Codec(String.class)",
          "@JsonAlias(\"a\")",
          "@dev.aloft.Codec(Missing.class)");
  private static final List<String> INCLUSIONS =
      List.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT");
  private static final List<String> NULLS = List.of("SET", "SKIP", "FAIL", "DEFAULT");
  private static final List<String> TYPE_ANNOTATIONS =
      List.of(
          "@JsonInclude(JsonInclude.Include.NON_EMPTY) ",
          "@JsonInclude(JsonInclude.Include.NON_DEFAULT) ",
          "@JsonPropertyOrder(value = \"value\", alphabetic = true) ",
          "@tools.jackson.databind.annotation.JsonNaming("
              + "tools.jackson.databind.PropertyNamingStrategies.KebabCaseStrategy.class) ",
          "@JsonIgnoreProperties(value = \"out\", allowGetters = true) ",
          "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"the type\") ",
          "@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) ",
          "",
          "",
          "",
          "",
          "");
  private static final int TYPES = 4;

  private final Random random;
  private final boolean wellFormed;

  RandomTypes(Random random, boolean wellFormed) {
    this.random = random;
    this.wellFormed = wellFormed;
  }

  List<String> sources() {
    StringBuilder source = new StringBuilder();
    source.append("package fuzz;\n\nimport com.fasterxml.jackson.annotation.*;\n");
    source.append("import java.util.*;\n\n");
    List<String> sources = new ArrayList<>();
    String head = source.toString();
    String mark = random.nextBoolean() ? "@org.jspecify.annotations.NullMarked " : "";
    for (int i = 0; i < TYPES; i++) {
      String type = random.nextBoolean() ? record("T" + i) : bean("T" + i);
      sources.add(
          head + "@SuppressWarnings(\"all\")\n" + mark + pick(TYPE_ANNOTATIONS) + "public " + type);
    }
    sources.add(head + "public record G<T>(T first, List<T> more, int count) {}\n");
    sources.add(head + "public enum E { A, @JsonProperty(\"b\") B, @Deprecated C }\n");
    return sources;
  }

  private String record(String name) {
    List<String> components = new ArrayList<>();
    for (String component : names()) {
      components.add(annotation(14) + type(0) + " " + component);
    }
    String modifier = wellFormed || random.nextInt(4) > 0 ? "" : "abstract ";
    return modifier.isEmpty()
        ? "record " + name + "(" + String.join(", ", components) + ") {}\n"
        : "abstract class " + name + " {}\n";
  }

  private String bean(String name) {
    StringBuilder body = new StringBuilder("class " + name + " {\n");
    if (!wellFormed && random.nextInt(3) == 0) {
      body.append("  private ").append(name).append("(int x) {}\n");
    }
    for (String property : names()) {
      String type = type(0);
      String suffix = Character.toUpperCase(property.charAt(0)) + property.substring(1);
      int style = random.nextInt(wellFormed ? 3 : 4);
      if (style == 0 || type.startsWith("void")) {
        body.append("  ").append(annotation(15)).append("public ").append(type);
        body.append(" ").append(property).append(";\n");
        continue;
      }
      body.append("  private ").append(type).append(" ").append(property).append(";\n");
      body.append("  ").append(annotation(15)).append("public ").append(type).append(" get");
      body.append(suffix).append("() { return ").append(property).append("; }\n");
      if (style < 3) {
        body.append("  public ").append(style == 1 ? "void" : name).append(" set").append(suffix);
        body.append("(").append(type).append(" v) { ").append(property).append(" = v; ");
        body.append(style == 1 ? "}\n" : "return this; }\n");
      }
    }
    return body.append("}\n").toString();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = pick(NAMES);
      if (names.stream().noneMatch(name::equalsIgnoreCase)) {
        names.add(name);
      }
    }
    return names;
  }

  private String annotation(int choices) {
    if (!wellFormed && random.nextInt(12) == 0) {
      return pick(WRONG_ANNOTATIONS) + " ";
    }
    return switch (random.nextInt(choices)) {
      case 0 -> "@JsonProperty(\"n" + random.nextInt(1000000) + "\") ";
      case 1 -> "@JsonAlias(\"al" + random.nextInt(1000000) + "\") ";
      case 2 -> "@JsonInclude(JsonInclude.Include." + pick(INCLUSIONS) + ") ";
      case 3 -> "@JsonSetter(nulls = Nulls." + pick(NULLS) + ") ";
      case 4 -> "@JsonProperty(required = true, index = " + random.nextInt(9) + ") ";
      case 11 -> "@Deprecated ";
      default -> "";
    };
  }

  private String type(int depth) {
    if (!wellFormed && random.nextInt(25) == 0) {
      return pick(WRONG);
    }
    int choice = random.nextInt(depth > 3 ? 5 : 10);
    if (choice < 4) {
      return pick(SIMPLE);
    } else if (choice == 4) {
      return random.nextInt(3) == 0 ? "E" : "T" + random.nextInt(TYPES);
    } else if (choice < 7) {
      String wildcard = random.nextInt(4) == 0 ? "? extends " : "";
      return pick(GENERIC) + "<" + wildcard + boxed(type(depth + 1)) + ">";
    } else if (choice == 7) {
      return "Map<" + pick(KEYS) + ", " + boxed(type(depth + 1)) + ">";
    } else if (choice == 8) {
      return random.nextBoolean() ? "EnumMap<E, String>" : "EnumSet<E>";
    }
    return type(depth + 1) + "[]";
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "long" -> "Long";
      case "boolean" -> "Boolean";
      case "char" -> "Character";
      case "byte" -> "Byte";
      case "double" -> "Double";
      default -> type;
    };
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
