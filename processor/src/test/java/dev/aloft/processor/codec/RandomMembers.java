package dev.aloft.processor.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sources of types whose members are annotated at random in classes and interfaces that they
 * inherit from: overridden accessors, generic interfaces, names that differ in case only, members
 * that are not public, members of records beside their components, getters that an interface
 * declares with a supertype.
 */
final class RandomMembers {
  private static final List<List<String>> NAMES =
      List.of(
          List.of("name", "NAME", "Name"),
          List.of("xAxis", "XAxis", "xaxis"),
          List.of("url", "URL", "uRL"),
          List.of("a", "A", "b"),
          List.of("id", "count", "x1"));

  /** A type with fewer properties where an interface declares its supertype. */
  private static final String DOG = "Dog";

  private static final List<String> TYPES =
      List.of(
          "String",
          "String",
          "int",
          "Integer",
          "boolean",
          "Boolean",
          "List<String>",
          "Long",
          DOG,
          DOG);
  private static final List<String> MODIFIERS =
      List.of("public ", "public ", "", "protected ", "private ");

  private final Random random;
  private int last;
  private int named;

  RandomMembers(Random random) {
    this.random = random;
  }

  /**
   * @param isAlone whether another property has the names of its accessors
   */
  private record Property(String name, String type, boolean isAlone) {
    String boxed() {
      return switch (type) {
        case "int" -> "Integer";
        case "boolean" -> "Boolean";
        default -> type;
      };
    }

    String suffix() {
      return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    String getter() {
      return (type.equalsIgnoreCase("boolean") ? "is" : "get") + suffix();
    }

    /** What an interface may declare its accessor to give. */
    List<String> wider() {
      return switch (type) {
        case "int", "boolean" -> List.of(type);
        case "List<String>" -> List.of(type, "Collection<String>", "Object");
        case "String" -> List.of(type, "CharSequence", "Object");
        case "Boolean" -> List.of(type);
        case DOG -> List.of(type, "Animal", "Object");
        default -> List.of(type, "Number", "Object");
      };
    }
  }

  /** A class or record, with all that it inherits from. */
  RandomShapes.Shape next() {
    String name = "M" + last++;
    boolean isRecord = random.nextInt(5) < 2;
    List<String> names = new ArrayList<>(pick(NAMES));
    List<Property> properties = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Property property =
          new Property(names.remove(random.nextInt(names.size())), pick(TYPES), false);
      boolean isTaken =
          properties.stream().anyMatch(each -> each.suffix().equals(property.suffix()));
      properties.add(
          isTaken && !isRecord ? new Property(property.name(), property.type(), true) : property);
    }
    StringBuilder source = new StringBuilder();
    List<String> interfaces = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      interfaces.add(anInterface(name + "_I" + i, properties, isRecord, source));
    }
    if (isRecord) {
      aRecord(name, properties, interfaces, source);
    } else {
      aClass(name, properties, interfaces, source);
    }
    return new RandomShapes.Shape(source.toString(), List.of(name));
  }

  /** Declares an interface and gives what implements it. */
  private String anInterface(
      String name, List<Property> properties, boolean ofRecord, StringBuilder source) {
    Property generic = random.nextInt(3) == 0 ? pick(properties) : null;
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      if (each.isAlone() || random.nextInt(3) == 0) {
        continue;
      }
      String accessor = ofRecord ? each.name() : each.getter();
      String type = each.equals(generic) ? "T" : pick(each.wider());
      boolean primitive = each.equals(generic) && !each.boxed().equals(each.type());
      if (!primitive) {
        body.append("    ").append(annotation(each)).append(type).append(' ').append(accessor);
        body.append("();\n");
      }
      // A generic setter is not the one that overrides it, says databind; BaselineTest holds that.
      if (!ofRecord && !each.equals(generic) && random.nextInt(3) == 0) {
        body.append("    ").append(annotation(each)).append("void set").append(each.suffix());
        body.append("(").append(each.type()).append(" v);\n");
      }
    }
    if (name.endsWith("1") && random.nextInt(4) == 0) {
      body.append("    ").append(random.nextBoolean() ? "@JsonProperty " : "@JsonIgnore ");
      body.append("default String getMore() { return \"more\"; }\n");
    }
    String parameters = generic == null ? "" : "<T>";
    source.append("interface ").append(name).append(parameters).append(" {\n").append(body);
    source.append("  }\n  ");
    return generic == null ? name : name + "<" + generic.boxed() + ">";
  }

  private static String implementing(List<String> interfaces) {
    return interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces);
  }

  private void aRecord(
      String name, List<Property> properties, List<String> interfaces, StringBuilder source) {
    List<String> components = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      components.add(annotation(each) + each.type() + " " + each.name());
      if (random.nextInt(3) == 0) {
        body.append("    ").append(annotation(each)).append("public ").append(each.type());
        body.append(' ').append(each.name()).append("() { return ").append(each.name());
        body.append("; }\n");
      }
    }
    if (random.nextInt(3) == 0) {
      components.add("@JsonIgnore Map<String, Integer> kept");
      body.append("    public ").append(name).append(" { kept = new TreeMap<>(); }\n");
      switch (random.nextInt(3)) {
        case 0 ->
            body.append("    @JsonAnySetter void put(String n, Integer v) { kept.put(n, v); }\n");
        case 1 ->
            body.append("    @JsonSetter(\"told\") void set(int v) { kept.put(\"told\", v); }\n");
        default -> body.append("    @JsonProperty void told(int v) { kept.put(\"told\", v); }\n");
      }
      if (random.nextBoolean()) {
        body.append("    @JsonAnyGetter Map<String, Integer> rest() { return kept; }\n");
      }
    }
    switch (random.nextInt(6)) {
      case 0 -> body.append("    @JsonProperty(\"own\") String own() { return \"o\"; }\n");
      case 1 -> body.append("    public int getsize() { return 3; }\n");
      case 2 -> body.append("    public boolean isEven() { return true; }\n");
      default -> {}
    }
    source.append("record ").append(name).append("(").append(String.join(", ", components));
    source.append(")").append(implementing(interfaces)).append(" {\n").append(body);
    source.append("  }\n");
  }

  private void aClass(
      String name, List<Property> properties, List<String> interfaces, StringBuilder source) {
    boolean hasBase = random.nextBoolean();
    StringBuilder base = new StringBuilder();
    StringBuilder body = new StringBuilder();
    for (Property each : properties) {
      if (each.isAlone()) {
        body.append("    ").append(annotation(each)).append("public ").append(each.type());
        body.append(' ').append(each.name()).append(";\n");
        continue;
      }
      boolean above = hasBase && random.nextBoolean();
      boolean isHidden = interfaces.isEmpty() && random.nextInt(4) == 0;
      members(each, isHidden, above ? base : body);
      if (above && !isHidden && random.nextBoolean()) {
        overriding(each, body);
      }
    }
    if (hasBase) {
      source.append("static class ").append(name).append("_B {\n").append(base).append("  }\n  ");
    }
    source.append("static class ").append(name).append(hasBase ? " extends " + name + "_B" : "");
    source.append(implementing(interfaces)).append(" {\n").append(body).append("  }\n");
  }

  /** A field with accessors; some are not public, or are missing. */
  private void members(Property property, boolean isHidden, StringBuilder body) {
    String field = isHidden ? pick(MODIFIERS) : random.nextInt(4) == 0 ? "public " : "private ";
    body.append("    ").append(random.nextInt(2) == 0 ? annotation(property) : "").append(field);
    body.append(property.type()).append(' ').append(property.name()).append(";\n");
    if (!isHidden || random.nextBoolean()) {
      body.append("    ").append(random.nextInt(2) == 0 ? annotation(property) : "");
      body.append(isHidden ? pick(MODIFIERS) : "public ").append(property.type()).append(' ');
      body.append(property.getter()).append("() { return ").append(property.name());
      body.append("; }\n");
    }
    if (!isHidden || random.nextBoolean()) {
      body.append("    ").append(random.nextInt(2) == 0 ? annotation(property) : "");
      body.append(isHidden ? pick(MODIFIERS) : "public ").append("void set");
      body.append(property.suffix()).append("(").append(property.type()).append(" v) { ");
      body.append(property.name()).append(" = v; }\n");
    }
  }

  private void overriding(Property property, StringBuilder body) {
    body.append("    ").append(annotation(property)).append("public ").append(property.type());
    body.append(' ').append(property.getter()).append("() { return super.");
    body.append(property.getter()).append("(); }\n");
    if (random.nextBoolean()) {
      body.append("    ").append(annotation(property)).append("public void set");
      body.append(property.suffix()).append("(").append(property.type()).append(" v) { super.set");
      body.append(property.suffix()).append("(v); }\n");
    }
  }

  private String annotation(Property property) {
    return switch (random.nextInt(18)) {
      case 0, 1 -> "@JsonProperty(\"n" + named++ + "\") ";
      case 2 -> "@JsonProperty ";
      case 3, 4 -> "@JsonIgnore ";
      case 5, 6 -> "@JsonIgnore(false) ";
      case 7 -> "@JsonInclude(JsonInclude.Include.NON_NULL) ";
      case 8 -> "@JsonInclude(JsonInclude.Include.ALWAYS) ";
      case 9 -> "@JsonAlias(\"al" + named++ + "\") ";
      case 10 -> "@JsonProperty(access = JsonProperty.Access.READ_ONLY) ";
      case 11 -> "@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) ";
      case 12 -> "@JsonSetter(nulls = Nulls.SKIP) ";
      case 13 ->
          property.type().equals("int") ? "@JsonFormat(shape = JsonFormat.Shape.STRING) " : "";
      default -> "";
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
