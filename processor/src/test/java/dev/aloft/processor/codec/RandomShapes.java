package dev.aloft.processor.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Sources of annotated types that combine features at random, as nested types of one interface.
 * Later ones mention earlier ones. All are well-formed for Jackson; the processor may refuse some.
 */
final class RandomShapes {
  private static final List<String> SIMPLE =
      List.of(
          "int",
          "long",
          "boolean",
          "char",
          "byte",
          "short",
          "float",
          "double",
          "String",
          "String",
          "Integer",
          "Long",
          "Boolean",
          "Character",
          "Double",
          "Byte",
          "Float",
          "BigDecimal",
          "BigInteger",
          "Instant",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "OffsetDateTime",
          "ZonedDateTime",
          "Duration",
          "Period",
          "Year",
          "YearMonth",
          "MonthDay",
          "Month",
          "ZoneId",
          "DayOfWeek",
          "UUID",
          "Locale",
          "URI",
          "Currency",
          "Date",
          "Number",
          "CharSequence",
          "OptionalInt",
          "OptionalLong",
          "OptionalDouble",
          "Object",
          "byte[]",
          "char[]",
          "int[]",
          "double[]",
          "JsonNode");
  private static final List<String> SEQUENCES =
      List.of(
          "List",
          "Collection",
          "Set",
          "Queue",
          "Deque",
          "ArrayList",
          "LinkedList",
          "LinkedHashSet",
          "Iterable",
          "Optional",
          "Optional",
          "CopyOnWriteArrayList");
  private static final List<String> KEYS =
      List.of("String", "String", "Integer", "Long", "UUID", "LocalDate", "Month", "ZonedDateTime");
  private static final List<String> SORTED =
      List.of("String", "Integer", "LocalDate", "UUID", "Duration", "BigDecimal");
  private static final List<String> NAMES =
      List.of(
          "in",
          "out",
          "name",
          "seen",
          "value",
          "a",
          "b",
          "c",
          "x1",
          "aB",
          "URL",
          "iPhone",
          "type",
          "read",
          "count",
          "fooBar",
          "some_name",
          "HTMLPage",
          "größe",
          "isOk",
          "getIt",
          "myId2");
  private static final List<String> STRATEGIES =
      List.of(
          "SnakeCase",
          "UpperSnakeCase",
          "KebabCase",
          "LowerCase",
          "LowerDotCase",
          "UpperCamelCase");
  private static final List<String> INCLUSIONS =
      List.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY");

  private static final List<String> ALL_INCLUSIONS =
      List.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY", "NON_DEFAULT", "USE_DEFAULTS");

  private static final Map<String, String> INITIAL =
      Map.ofEntries(
          Map.entry("int", "7"),
          Map.entry("double", "-0.0"),
          Map.entry("float", "Float.NaN"),
          Map.entry("boolean", "true"),
          Map.entry("String", "\"s\""),
          Map.entry("Integer", "0"),
          Map.entry("Instant", "Instant.EPOCH"),
          Map.entry("OptionalInt", "OptionalInt.empty()"),
          Map.entry("OptionalLong", "OptionalLong.of(0)"),
          Map.entry("Object", "\"\""),
          Map.entry("byte[]", "new byte[0]"),
          Map.entry("int[]", "new int[0]"),
          Map.entry("char[]", "{'a'}"),
          Map.entry("UUID", "new UUID(0, 0)"));

  private final Random random;

  /** Null for types without them. */
  private final @Nullable RandomFormats formats;

  private final List<String> types = new ArrayList<>();
  private final List<String> enums = new ArrayList<>();
  private int last;
  private int index;

  /**
   * @param formatted whether {@code @JsonFormat} is all that properties carry
   */
  RandomShapes(Random random, boolean formatted) {
    this.random = random;
    this.formats = formatted ? new RandomFormats(random) : null;
  }

  /** A shape: what declares it, and the names of the types in it that documents are made for. */
  record Shape(String source, List<String> names) {}

  /** Adds a shape; its types may be mentioned by those that come later. */
  Shape next() {
    String name = "S" + last++;
    List<String> names = new ArrayList<>(List.of(name));
    String source =
        switch (random.nextInt(14)) {
          case 0, 1, 2 -> record(name, "");
          case 3, 4 -> bean(name, false);
          case 5 -> bean(name, true);
          case 6, 7 -> fields(name);
          case 8 -> constructed(name, false);
          case 9 -> constructed(name, true);
          case 10, 11 -> polymorphic(name, names);
          case 12 -> wrapper(name);
          default -> enumeration(name);
        };
    types.addAll(names);
    return new Shape(source, names);
  }

  private record Property(String type, String name, String annotations) {}

  private List<Property> properties(boolean ofRecord) {
    List<Property> properties = new ArrayList<>();
    List<String> names = new ArrayList<>(NAMES);
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      String name = names.remove(random.nextInt(names.size()));
      String type = type(0);
      properties.add(new Property(type, name, annotations(type, ofRecord)));
    }
    return properties;
  }

  private String annotations(String type, boolean ofRecord) {
    if (formats != null) {
      return formats.property(type);
    }
    StringBuilder text = new StringBuilder();
    switch (random.nextInt(18)) {
      case 0 -> text.append("@JsonProperty(\"n").append(random.nextInt(100000)).append("\") ");
      case 1 -> text.append("@JsonAlias({\"al").append(random.nextInt(100000)).append("\"}) ");
      case 2, 3 ->
          text.append("@JsonInclude(JsonInclude.Include.").append(pick(INCLUSIONS)).append(") ");
      case 4 -> text.append("@JsonInclude(JsonInclude.Include.NON_DEFAULT) ");
      case 5 -> text.append("@JsonSetter(nulls = Nulls.").append(nulls()).append(") ");
      case 6 -> text.append("@JsonProperty(index = ").append(index++).append(") ");
      case 7 -> text.append("@JsonProperty(required = true) ");
      case 8 -> text.append(ofRecord ? "" : "@JsonIgnore ");
      case 9 ->
          text.append("@JsonProperty(access = JsonProperty.Access.").append(access()).append(") ");
      case 10 -> text.append("@JsonProperty ");
      default -> {}
    }
    String format =
        switch (type) {
          case "LocalDate" -> "dd.MM.yyyy";
          case "LocalDateTime" -> "yyyyMMdd HH:mm";
          case "LocalTime" -> "HH-mm-ss";
          case "YearMonth" -> "MM/yyyy";
          case "MonthDay" -> "dd.MM.";
          default -> "";
        };
    if (!format.isEmpty() && random.nextInt(3) == 0) {
      text.append("@JsonFormat(pattern = \"").append(format).append("\") ");
    }
    if (type.matches("(Map|Optional|Object).*") && random.nextInt(3) == 0) {
      text.setLength(0);
      text.append(contentInclusion()).append(' ');
    }
    return text.toString();
  }

  private String contentInclusion() {
    return "@JsonInclude(value = JsonInclude.Include."
        + pick(ALL_INCLUSIONS)
        + ", content = JsonInclude.Include."
        + pick(ALL_INCLUSIONS)
        + ")";
  }

  private String nulls() {
    return pick(List.of("SET", "SKIP", "FAIL", "AS_EMPTY", "AS_EMPTY"));
  }

  private String access() {
    return pick(List.of("READ_ONLY", "WRITE_ONLY", "READ_WRITE", "AUTO"));
  }

  private String onType(List<Property> properties) {
    if (formats != null) {
      return formats.type();
    }
    String some = properties.get(random.nextInt(properties.size())).name();
    String other = properties.get(random.nextInt(properties.size())).name();
    return switch (random.nextInt(16)) {
      case 10, 11 -> "@JsonInclude(JsonInclude.Include.NON_DEFAULT)\n  ";
      case 12 -> contentInclusion() + "\n  ";
      case 0, 1 ->
          "@JsonNaming(PropertyNamingStrategies." + pick(STRATEGIES) + "Strategy.class)\n  ";
      case 2, 3 -> "@JsonInclude(JsonInclude.Include." + pick(INCLUSIONS) + ")\n  ";
      case 4 -> "@JsonPropertyOrder({\"" + some + "\"})\n  ";
      case 5 -> "@JsonPropertyOrder(alphabetic = true)\n  ";
      case 6 -> "@JsonIgnoreProperties({\"" + some + "\", \"no\"})\n  ";
      case 7 -> "@JsonIgnoreProperties(value = \"" + some + "\", allowGetters = true)\n  ";
      case 8 -> "@JsonIgnoreProperties(value = \"" + some + "\", allowSetters = true)\n  ";
      case 9 -> "@JsonIncludeProperties({\"" + some + "\", \"" + other + "\"})\n  ";
      default -> "";
    };
  }

  private String record(String name, String more) {
    List<Property> properties = properties(true);
    List<String> components = new ArrayList<>();
    properties.forEach(
        each -> components.add(each.annotations() + each.type() + " " + each.name()));
    if (more.isEmpty() && random.nextInt(8) == 0) {
      components.add("@JsonAnySetter @JsonAnyGetter Map<String, " + anyType() + "> rest");
    }
    String parameters = String.join(", ", components);
    return onType(properties) + "record " + name + "(" + parameters + ")" + more + " {}\n";
  }

  private String anyType() {
    return pick(List.of("Object", "Integer", "String", "List<Boolean>"));
  }

  private static String suffix(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String bean(String name, boolean fluent) {
    List<Property> properties = properties(false);
    StringBuilder body = new StringBuilder(onType(properties)).append("class " + name + " {\n");
    for (Property each : properties) {
      int at = random.nextInt(3);
      String on = each.annotations();
      String field = each.name();
      String suffix = suffix(field);
      String is = each.type().equals("boolean") ? "is" : "get";
      body.append("    ").append(at == 0 ? on : "").append("private ").append(each.type());
      body.append(" ").append(field).append(";\n");
      body.append("    ").append(at == 1 ? on : "").append("public ").append(each.type());
      body.append(" ")
          .append(is)
          .append(suffix)
          .append("() { return ")
          .append(field)
          .append("; }\n");
      body.append("    ")
          .append(at == 2 ? on : "")
          .append("public ")
          .append(fluent ? name : "void");
      body.append(" set").append(suffix).append("(").append(each.type()).append(" v) { this.");
      body.append(field).append(" = v; ").append(fluent ? "return this; " : "").append("}\n");
    }
    return body.append(any()).append("  }\n").toString();
  }

  private String any() {
    return switch (random.nextInt(8)) {
      case 0 ->
          "    @JsonAnySetter @JsonAnyGetter public Map<String, "
              + anyType()
              + "> rest = new LinkedHashMap<>();\n";
      case 1 ->
          """
              private final Map<String, Integer> rest = new TreeMap<>();
              @JsonAnySetter void put(String name, Integer v) { rest.put(name, v); }
              @JsonAnyGetter Map<String, Integer> rest() { return rest; }
          """;
      default -> "";
    };
  }

  private String fields(String name) {
    List<Property> properties = properties(false);
    StringBuilder body = new StringBuilder(onType(properties)).append("class " + name + " {\n");
    for (Property each : properties) {
      body.append("    ").append(each.annotations()).append("public ").append(each.type());
      String initial = random.nextInt(3) == 0 ? null : INITIAL.get(each.type());
      body.append(" ").append(each.name()).append(initial == null ? "" : " = " + initial);
      body.append(";\n");
    }
    return body.append(any()).append("  }\n").toString();
  }

  private String constructed(String name, boolean factory) {
    List<Property> properties = properties(true);
    StringBuilder body = new StringBuilder("class " + name + " {\n");
    List<String> parameters = new ArrayList<>();
    List<String> plain = new ArrayList<>();
    List<String> names = new ArrayList<>();
    StringBuilder assigned = new StringBuilder();
    int i = 0;
    for (Property each : properties) {
      String json = "p" + i++ + each.name();
      String required = random.nextInt(6) == 0 ? ", required = true" : "";
      parameters.add(
          "@JsonProperty(value = \""
              + json
              + "\""
              + required
              + ") "
              + each.type()
              + " "
              + each.name());
      plain.add(each.type() + " " + each.name());
      names.add(each.name());
      assigned.append("this.").append(each.name()).append(" = ").append(each.name()).append("; ");
      body.append("    private final ").append(each.type()).append(" ").append(each.name());
      body.append(";\n    @JsonProperty(\"").append(json).append("\") ");
      body.append(each.annotations().contains("JsonInclude") ? each.annotations() : "");
      body.append(each.type()).append(" ").append(each.name()).append("() { return ");
      body.append(each.name()).append("; }\n");
    }
    body.append("    ").append(factory ? "private " : "@JsonCreator ").append(name).append("(");
    body.append(String.join(", ", factory ? plain : parameters)).append(") { ").append(assigned);
    body.append("}\n");
    if (factory) {
      body.append("    @JsonCreator static ").append(name).append(" of(");
      body.append(String.join(", ", parameters)).append(") { return new ").append(name).append("(");
      body.append(String.join(", ", names)).append("); }\n");
    } else if (random.nextBoolean()) {
      body.append("    private String later;\n    public String getLater() { return later; }\n");
      body.append("    public void setLater(String v) { later = v; }\n");
    }
    return body.append("  }\n").toString();
  }

  private String polymorphic(String name, List<String> names) {
    String id = random.nextBoolean() ? "NAME" : "SIMPLE_NAME";
    String kind =
        switch (random.nextInt(7)) {
          case 0 -> "use = JsonTypeInfo.Id." + id;
          case 1 -> "use = JsonTypeInfo.Id." + id + ", property = \"kind\", visible = true";
          case 2 -> "use = JsonTypeInfo.Id." + id + ", include = JsonTypeInfo.As.WRAPPER_OBJECT";
          case 3 -> "use = JsonTypeInfo.Id." + id + ", include = JsonTypeInfo.As.WRAPPER_ARRAY";
          case 4 ->
              "use = JsonTypeInfo.Id."
                  + id
                  + ", include = JsonTypeInfo.As.EXISTING_PROPERTY, property = \"kind\"";
          case 5 -> "use = JsonTypeInfo.Id.DEDUCTION";
          default -> "use = JsonTypeInfo.Id." + id + ", property = \"@t\"";
        };
    boolean existing = kind.contains("EXISTING");
    StringBuilder source = new StringBuilder("@JsonTypeInfo(" + kind + ")\n");
    source.append("  sealed interface ").append(name).append(" {}\n");
    List<String> subtypes = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String subtype = name + "_" + i;
      subtypes.add(subtype);
      boolean named = !existing && !kind.contains("DEDUCTION") && random.nextBoolean();
      source.append("  ").append(named ? "@JsonTypeName(\"t" + i + "\") " : "");
      if (existing) {
        String written = id.equals("NAME") ? "OUTER$" + subtype : subtype;
        source.append("record ").append(subtype).append("(").append(type(1)).append(" a");
        source
            .append(") implements ")
            .append(name)
            .append(" {\n    @JsonProperty String kind() { return \"");
        source.append(written).append("\"; }\n  }\n");
      } else if (kind.contains("DEDUCTION")) {
        source.append("record ").append(subtype).append("(String own").append(i).append(", ");
        source.append(type(1)).append(" shared) implements ").append(name).append(" {}\n");
      } else if (random.nextBoolean()) {
        source.append(record(subtype, " implements " + name));
      } else {
        source.append("final class ").append(subtype).append(" implements ").append(name);
        source.append(" { public ").append(type(1)).append(" f; public String g; }\n");
      }
    }
    names.addAll(subtypes);
    return source.toString();
  }

  private String wrapper(String name) {
    String type =
        pick(
            List.of(
                "String",
                "int",
                "List<String>",
                "Long",
                "UUID",
                "LocalDate",
                "double",
                "boolean",
                "Map<String, Integer>"));
    return """
    record NAME(TYPE wrapped) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public NAME {}
        @JsonValue @Override public TYPE wrapped() { return wrapped; }
      }
    """
        .replace("NAME", name)
        .replace("TYPE", type);
  }

  private String enumeration(String name) {
    enums.add(name);
    if (formats != null && random.nextInt(3) == 0) {
      return formats.type()
          + "enum "
          + name
          + " { @JsonProperty(\"3\") A, B, @JsonProperty(\"1\") C }\n";
    }
    String form = formats == null ? "" : formats.type();
    return form + constants(name);
  }

  private String constants(String name) {
    return switch (random.nextInt(5)) {
      case 0 -> "enum " + name + " { A, B, C }\n";
      case 1 ->
          "enum " + name + " { @JsonProperty(\"x y\") A, @JsonAlias({\"bb\", \"1\"}) B, C }\n";
      case 2 -> "enum " + name + " { A, @JsonEnumDefaultValue B }\n";
      case 3 -> "enum " + name + " { A, B; @JsonValue String code() { return name() + \"!\"; } }\n";
      default ->
          "enum "
              + name
              + " { A, B, C; @JsonCreator static "
              + name
              + " of(String s) { return valueOf(s.trim()); } }\n";
    };
  }

  private String type(int depth) {
    int choice = random.nextInt(depth > 2 ? 6 : 12);
    if (choice < 5) {
      return pick(SIMPLE);
    } else if (choice == 5 || choice == 6) {
      return types.isEmpty() ? "String" : pick(types);
    } else if (choice < 9) {
      return pick(SEQUENCES) + "<" + boxed(type(depth + 1)) + ">";
    } else if (choice == 9) {
      String key = !enums.isEmpty() && random.nextInt(3) == 0 ? pick(enums) : pick(KEYS);
      return "Map<" + key + ", " + boxed(type(depth + 1)) + ">";
    } else if (choice == 10) {
      return pick(List.of("SortedSet", "TreeSet", "ArrayDeque")) + "<" + pick(SORTED) + ">";
    }
    String element = type(depth + 1);
    return element.indexOf('<') < 0 ? element + "[]" : "List<" + boxed(element) + ">";
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "char" -> "Character";
      case "long", "boolean", "byte", "short", "float", "double" -> suffix(type);
      default -> type;
    };
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
